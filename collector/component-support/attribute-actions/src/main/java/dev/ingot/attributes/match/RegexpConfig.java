package dev.ingot.attributes.match;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * Settings of the Collector's cache of regular expressions; there is none here.
 *
 * @param cacheenabled without effect
 * @param cachemaxnumentries without effect
 */
@Config
public record RegexpConfig(
    @Option(doc = "Without effect: results are not cached here.") boolean cacheenabled,
    @Option(doc = "Without effect: results are not cached here.") int cachemaxnumentries) {}

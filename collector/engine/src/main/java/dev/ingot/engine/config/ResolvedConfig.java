package dev.ingot.engine.config;

import dev.ingot.yaml.MapNode;

/**
 * A configuration put together.
 *
 * @param config the tree with everything expanded. A value that one expansion gave stands where it
 *     was referred to and keeps its verbatim text in {@code original}; maps and lists keep the
 *     places of the source they came from
 * @param unexpanded the merged tree before expansion
 */
public record ResolvedConfig(MapNode config, MapNode unexpanded) {}

package dev.ingot.attributes.match;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import java.util.Optional;

/**
 * An instrumentation scope.
 *
 * @param name its name
 * @param version its version; empty: any
 */
@Config
public record LibraryConfig(
    @Option(doc = "The name of the instrumentation scope.") String name,
    @Option(doc = "Its version; without it any version matches.") Optional<String> version) {}

package dev.ingot.extension.zpages;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * Figures of the Java virtual machine.
 *
 * @param enabled whether the page is there
 */
@Config
public record ExpvarConfig(
    @Option(doc = "Whether the page /debug/expvarz is there.") boolean enabled) {}

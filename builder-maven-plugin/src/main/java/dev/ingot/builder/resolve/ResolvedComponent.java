package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.catalog.ComponentDescriptor;

/**
 * A listed component and what was found for it. A jar with several components of the listed kind
 * gives one of these for each.
 *
 * @param declared the entry of the manifest
 * @param artifact the jar it stands in, after replacements
 * @param descriptor what the jar says of the component; of the listed kind, unless the jar has none
 *     of that kind
 */
public record ResolvedComponent(
    ManifestComponent declared, ResolvedArtifact artifact, ComponentDescriptor descriptor) {}

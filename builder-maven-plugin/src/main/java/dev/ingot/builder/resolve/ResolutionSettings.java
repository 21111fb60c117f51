package dev.ingot.builder.resolve;

import dev.ingot.catalog.merged.Catalog;

/**
 * What resolution needs to know besides the manifest.
 *
 * @param builderVersion the version of the builder: the engine and the default providers have it
 * @param catalog has the counterparts of Go modules
 * @param moduleBuild builds what is given by path
 * @param workspace what the running build makes
 */
public record ResolutionSettings(
    String builderVersion, Catalog catalog, ModuleBuild moduleBuild, Workspace workspace) {}

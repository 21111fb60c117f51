package dev.ingot.builder.resolve;

/**
 * What resolution needs to know besides the manifest.
 *
 * @param builderVersion the version of the builder: the engine and the default providers have it
 * @param goModules the counterparts of Go modules
 * @param moduleBuild builds what is given by path
 * @param workspace what the running build makes
 */
public record ResolutionSettings(
    String builderVersion, GoModules goModules, ModuleBuild moduleBuild, Workspace workspace) {}

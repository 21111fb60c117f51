package dev.ingot.builder.distribution;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.lock.Lock;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import java.nio.file.Path;

/**
 * A distribution of which everything is known and nothing is written yet.
 *
 * @param manifest what the user wants
 * @param resolution its jars
 * @param plan what its sources will be
 * @param tree its sources
 * @param lockFile where its lock lies
 * @param lock what that file has to hold
 */
public record Prepared(
    Manifest manifest,
    Resolution resolution,
    BuildPlan plan,
    GeneratedTree tree,
    Path lockFile,
    Lock lock) {

  /** The name of the distribution. */
  public String name() {
    return manifest.distribution().name();
  }

  /**
   * Whether the manifest and published artifacts decide everything: nothing comes from the same
   * build or from a folder, and the version stands in the manifest.
   */
  boolean isSettled() {
    return resolution.complete()
        && manifest.options().versionFrom().isEmpty()
        && resolution.artifacts().stream().noneMatch(ResolvedArtifact::workspace);
  }

  /** Where builds of the distribution leave what is not checked in. */
  Path target() {
    return manifest.directory().resolve("target");
  }

  Path jar() {
    return target().resolve(name() + ".jar");
  }

  Path launcher() {
    return target().resolve(name());
  }

  /** The distribution for packers, once its jar is there. */
  Cast cast() {
    return new Cast(
        manifest.distribution(),
        manifest,
        plan,
        resolution,
        manifest.directory(),
        target(),
        jar(),
        launcher());
  }
}

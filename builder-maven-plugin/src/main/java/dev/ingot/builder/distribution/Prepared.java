package dev.ingot.builder.distribution;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.lock.Lock;
import dev.ingot.builder.lock.LockedImage;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Options;
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
   * build or from a folder, no tag of an image can move, and the version stands in the manifest.
   */
  boolean isSettled() {
    return resolution.complete()
        && manifest.options().versionFrom().isEmpty()
        && manifest.baseImage().filter(it -> it.image().digest().isEmpty()).isEmpty()
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

  /** The manifest, whose image to build upon is one for good. */
  private Manifest pinned() {
    Options options = manifest.options();
    return manifest
        .baseImage()
        .flatMap(
            entry ->
                lock.image(entry.image().toString())
                    .flatMap(LockedImage::digest)
                    .map(digest -> entry.with(entry.image().pinned(digest))))
        .map(entry -> manifest.withOptions(options.withBaseImage(entry)))
        .orElse(manifest);
  }

  /** The distribution for packers, once its jar is there. */
  Cast cast() {
    return new Cast(
        manifest.distribution(),
        pinned(),
        plan,
        resolution,
        manifest.directory(),
        target(),
        jar(),
        launcher());
  }
}

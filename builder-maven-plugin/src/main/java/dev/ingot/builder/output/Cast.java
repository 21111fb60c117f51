package dev.ingot.builder.output;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.resolve.Resolution;
import java.nio.file.Path;

/**
 * A collector whose jar is cast, for the packers.
 *
 * @param distribution its name and version
 * @param manifest what the user wants
 * @param plan what its sources are
 * @param resolution what its jar is made of
 * @param folder the folder of the manifest, with what a person wrote beside it
 * @param target where files that are made go; {@code target/classes} has the classes and resources
 *     of the generated module
 * @param jar the collector
 * @param launcher the shell script that starts the jar when both lie in one folder, or the script
 *     in {@code bin} and the jar in {@code lib} beside it
 */
public record Cast(
    Distribution distribution,
    Manifest manifest,
    BuildPlan plan,
    Resolution resolution,
    Path folder,
    Path target,
    Path jar,
    Path launcher) {

  /** The name of the distribution. */
  public String name() {
    return distribution.name();
  }
}

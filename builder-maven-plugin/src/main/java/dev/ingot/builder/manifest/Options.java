package dev.ingot.builder.manifest;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a manifest can say in {@code dist} besides the distribution's name.
 *
 * @param outputs what is made, always with {@link OutputKind#JAR}
 * @param slim whether classes that nothing reaches are left out
 * @param about what packages say
 * @param policy what must be kept to
 * @param hooks code of the user
 * @param versionFrom where the version came from; empty if the manifest gives it itself
 * @param baseImage the image of a registry to build images upon; empty if there is none
 */
public record Options(
    SortedSet<OutputKind> outputs,
    boolean slim,
    About about,
    Policy policy,
    Hooks hooks,
    Optional<VersionSource> versionFrom,
    Optional<BaseImageEntry> baseImage) {

  /** What holds when the manifest says nothing. */
  public static final Options DEFAULT =
      new Options(new TreeSet<>(), false, About.NOTHING, Policy.NONE, Hooks.NONE, Optional.empty());

  /** Options without an image of a registry. */
  public Options(
      SortedSet<OutputKind> outputs,
      boolean slim,
      About about,
      Policy policy,
      Hooks hooks,
      Optional<VersionSource> versionFrom) {
    this(outputs, slim, about, policy, hooks, versionFrom, Optional.empty());
  }

  public Options {
    SortedSet<OutputKind> all = new TreeSet<>(outputs);
    all.add(OutputKind.JAR);
    outputs = Collections.unmodifiableSortedSet(all);
  }

  /** The same options with another image of a registry. */
  public Options withBaseImage(BaseImageEntry other) {
    return new Options(outputs, slim, about, policy, hooks, versionFrom, Optional.of(other));
  }
}

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
 */
public record Options(
    SortedSet<OutputKind> outputs,
    boolean slim,
    About about,
    Policy policy,
    Hooks hooks,
    Optional<VersionSource> versionFrom) {

  /** What holds when the manifest says nothing. */
  public static final Options DEFAULT =
      new Options(new TreeSet<>(), false, About.NOTHING, Policy.NONE, Hooks.NONE, Optional.empty());

  public Options {
    SortedSet<OutputKind> all = new TreeSet<>(outputs);
    all.add(OutputKind.JAR);
    outputs = Collections.unmodifiableSortedSet(all);
  }
}

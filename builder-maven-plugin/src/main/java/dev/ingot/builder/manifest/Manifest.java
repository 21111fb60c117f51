package dev.ingot.builder.manifest;

import dev.ingot.catalog.Stability;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * What a distribution is made of, checked as far as the text alone allows. Where that found errors,
 * the manifest holds what could be understood in spite of them, so that it can be checked further.
 *
 * @param source the file as problems name it
 * @param directory the folder that paths are relative to, absolute
 * @param distribution what is being built
 * @param components the components in the order of the kinds and, within a kind, of the manifest
 * @param replaces what is taken instead of artifacts, included files last
 * @param excludes what must not be in the distribution
 * @param defaultProviders whether the manifest says nothing of providers, and so the five that
 *     every Collector has are meant: env, file, http, https, yaml
 * @param defaultUriScheme the scheme of <code>${NAME}</code> in configurations, {@code env} unless
 *     the manifest says otherwise
 * @param allListed whether every entry that lists a component could be understood; if not, nothing
 *     can be said of what is missing
 * @param ignoredGoLines what concerns a build of Go modules only, as the manifest writes it
 * @param options what the manifest says of outputs, rules and hooks
 */
public record Manifest(
    String source,
    Path directory,
    Distribution distribution,
    List<ManifestComponent> components,
    List<Replacement> replaces,
    List<Exclusion> excludes,
    boolean defaultProviders,
    String defaultUriScheme,
    boolean allListed,
    List<String> ignoredGoLines,
    Options options) {

  /** The scheme of <code>${NAME}</code> when the manifest gives none. */
  public static final String DEFAULT_URI_SCHEME = "env";

  public Manifest {
    components = List.copyOf(components);
    replaces = List.copyOf(replaces);
    excludes = List.copyOf(excludes);
    ignoredGoLines = List.copyOf(ignoredGoLines);
  }

  /** The same manifest with other components. */
  public Manifest withComponents(List<ManifestComponent> other) {
    return new Manifest(
        source,
        directory,
        distribution,
        other,
        replaces,
        excludes,
        defaultProviders,
        defaultUriScheme,
        allListed,
        ignoredGoLines,
        options);
  }

  /** The same manifest with other options. */
  public Manifest withOptions(Options other) {
    return new Manifest(
        source,
        directory,
        distribution,
        components,
        replaces,
        excludes,
        defaultProviders,
        defaultUriScheme,
        allListed,
        ignoredGoLines,
        other);
  }

  /** The image to build images upon, if it is one of a registry and an image is to be made. */
  public Optional<BaseImageEntry> baseImage() {
    return options.baseImage().filter(entry -> outputs().contains(OutputKind.IMAGE));
  }

  /** What is made of the distribution, in the order of the kinds; always with the jar. */
  public SortedSet<OutputKind> outputs() {
    return options.outputs();
  }

  /** Whether classes that nothing reaches are left out of the jar; {@code false} by default. */
  public boolean slim() {
    return options.slim();
  }

  /** What packages, images and bills of materials say about the distribution. */
  public About about() {
    return options.about();
  }

  /** How many bytes the jar may have; empty if any number. */
  public OptionalLong sizeBudget() {
    return options.policy().sizeBudget();
  }

  /** The SPDX identifiers of the licences that artifacts may have; empty if any may come in. */
  public SortedSet<String> licensesAllowed() {
    return options.policy().licensesAllowed();
  }

  /** How stable every component must be; empty if it may have any stability. */
  public Optional<Stability> minimumStability() {
    return options.policy().minimumStability();
  }

  /** Code of the user that the generated classes call. */
  public Hooks hooks() {
    return options.hooks();
  }
}

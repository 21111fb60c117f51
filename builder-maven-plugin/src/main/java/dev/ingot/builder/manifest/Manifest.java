package dev.ingot.builder.manifest;

import java.nio.file.Path;
import java.util.List;

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
    List<String> ignoredGoLines) {

  /** The scheme of <code>${NAME}</code> when the manifest gives none. */
  public static final String DEFAULT_URI_SCHEME = "env";

  public Manifest {
    components = List.copyOf(components);
    replaces = List.copyOf(replaces);
    excludes = List.copyOf(excludes);
    ignoredGoLines = List.copyOf(ignoredGoLines);
  }
}

package dev.ingot.builder.plan;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.DistributionType;
import dev.ingot.builder.manifest.Exclusion;
import dev.ingot.builder.manifest.HookDependency;
import dev.ingot.builder.manifest.Hooks;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.manifest.Options;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a manifest says, whatever the order of its entries, its comments and its layout, and
 * wherever it lies.
 */
final class ManifestContent {
  private final Manifest manifest;
  private final List<String> lines = new ArrayList<>();

  private ManifestContent(Manifest manifest) {
    this.manifest = manifest;
  }

  /** The fingerprint of what {@code manifest} says. */
  static String fingerprint(Manifest manifest) {
    return Fingerprint.of(String.join("\n", new ManifestContent(manifest).lines()));
  }

  private List<String> lines() {
    manifest.components().forEach(this::add);
    manifest.replaces().forEach(this::add);
    manifest.excludes().forEach(this::add);
    lines.add("providers " + (manifest.defaultProviders() ? "default" : "listed"));
    lines.add("scheme " + manifest.defaultUriScheme());
    addHooks(manifest.hooks());
    if (manifest.distribution().type() == DistributionType.LIBRARY) {
      lines.add("library");
    }
    Collections.sort(lines);
    Distribution distribution = manifest.distribution();
    lines.add("name " + distribution.name());
    lines.add("group " + distribution.group());
    lines.add("version " + version(manifest.options(), distribution));
    lines.add("description " + distribution.description());
    return lines;
  }

  /** A version from elsewhere can change without the manifest. */
  private static String version(Options options, Distribution distribution) {
    return options
        .versionFrom()
        .map(source -> "from " + source.text())
        .orElse(distribution.version());
  }

  private void addHooks(Hooks hooks) {
    hooks.customizers().forEach(hook -> lines.add("customizer " + hook.name()));
    hooks.subcommands().forEach(hook -> lines.add("subcommand " + hook.name()));
    for (HookDependency each : hooks.dependencies()) {
      String local = each.path().map(path -> " path " + relative(path)).orElse("");
      lines.add("dependency " + each.coordinates() + local);
    }
  }

  private void add(ManifestComponent component) {
    String local = component.path().map(path -> " path " + relative(path)).orElse("");
    lines.add(component.kind().word() + " " + component.label() + local);
  }

  private void add(Exclusion exclusion) {
    lines.add("exclude " + exclusion.group() + ":" + exclusion.artifact());
  }

  private void add(Replacement replacement) {
    String from = replacement.group() + ":" + replacement.artifact();
    lines.add("replace " + from + " " + target(replacement.target()));
  }

  private String target(ReplacementTarget target) {
    if (target instanceof ReplacementTarget.Version version) {
      return "version " + version.version();
    }
    if (target instanceof ReplacementTarget.Artifact other) {
      Coordinates coordinates = other.coordinates();
      return "artifact " + coordinates;
    }
    return target instanceof ReplacementTarget.Local local
        ? "path " + relative(local.path())
        : "unknown";
  }

  private String relative(Path path) {
    boolean sameRoot = String.valueOf(path.getRoot()).equals(rootOfManifest());
    return (sameRoot ? manifest.directory().relativize(path) : path).toString().replace('\\', '/');
  }

  private String rootOfManifest() {
    return String.valueOf(manifest.directory().getRoot());
  }
}

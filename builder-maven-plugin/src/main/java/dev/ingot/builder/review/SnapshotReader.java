package dev.ingot.builder.review;

import dev.ingot.builder.codegen.Inputs;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.manifest.Policy;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.review.Snapshot.ConfigOption;
import dev.ingot.builder.review.Snapshot.Instead;
import dev.ingot.builder.review.Snapshot.Locked;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads distributions from checked-in files. */
final class SnapshotReader {
  private static final String MANIFEST = "manifest.yaml";
  private static final String SCHEMA = "src/main/resources/META-INF/ingot/config.schema.json";

  private SnapshotReader() {}

  /** Whether a snapshot needs a file, by its path. */
  static boolean needs(String path) {
    return path.endsWith(".yaml")
        || path.endsWith(".yml")
        || path.endsWith(".lock")
        || path.endsWith("/inputs.json")
        || path.endsWith("/config.schema.json");
  }

  /**
   * The distributions of a tree by name.
   *
   * @param distributions the folder of the manifests; it need not exist
   * @param generated the folder of the generated modules; it need not exist
   */
  static SortedMap<String, Snapshot> tree(Path distributions, Path generated) throws IOException {
    SortedMap<String, Snapshot> found = new TreeMap<>();
    if (Files.isDirectory(distributions)) {
      try (Stream<Path> folders = Files.list(distributions)) {
        for (Path folder : folders.sorted().toList()) {
          Path file = folder.resolve(MANIFEST);
          Optional<Manifest> manifest =
              Files.isRegularFile(file)
                  ? ManifestReader.read(file, file.toString(), new Problems())
                  : Optional.empty();
          if (manifest.isPresent()) {
            String name = manifest.get().distribution().name();
            found.put(name, snapshot(manifest.get(), folder, generated.resolve(name)));
          }
        }
      }
    }
    return found;
  }

  private static Snapshot snapshot(Manifest manifest, Path folder, Path module) throws IOException {
    SortedMap<String, String> components = new TreeMap<>();
    Inputs.parse(text(module.resolve("inputs.json")))
        .ifPresent(
            inputs ->
                inputs.components().forEach((id, from) -> components.put(id, from.coordinates())));
    SortedMap<String, Instead> replacements = new TreeMap<>();
    for (Replacement each : manifest.replaces()) {
      String replaced = each.group() + ":" + each.artifact();
      replacements.put(replaced, new Instead(target(each.target()), each.reason()));
    }
    Policy policy =
        new Policy(manifest.sizeBudget(), manifest.licensesAllowed(), manifest.minimumStability());
    return new Snapshot(
        LockLines.read(text(folder.resolve("manifest.lock"))),
        components,
        replacements,
        SchemaOptions.read(text(module.resolve(SCHEMA))),
        policy);
  }

  /** What was at a path in an earlier revision is not known, so all paths are alike. */
  private static String target(ReplacementTarget target) {
    if (target instanceof ReplacementTarget.Version it) {
      return it.version();
    }
    return target instanceof ReplacementTarget.Artifact it ? it.coordinates().toString() : "a path";
  }

  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  /** A distribution of which there is nothing but a lock; its jars say what they hold. */
  static Snapshot lock(String text, ArtifactSource source) {
    SortedMap<String, Locked> artifacts = LockLines.read(text);
    SortedMap<String, String> components = new TreeMap<>();
    SortedMap<String, ConfigOption> options = new TreeMap<>();
    for (Locked locked : artifacts.values()) {
      Optional<ResolvedArtifact> artifact = source.find(locked.coordinates());
      if (artifact.isPresent()) {
        for (ComponentDescriptor each : Descriptors.of(artifact.get())) {
          String id = each.kind().word() + "/" + each.type();
          components.put(id, artifact.get().label());
          addOptions(id + ": ", each.options(), options);
        }
      }
    }
    return new Snapshot(artifacts, components, new TreeMap<>(), options, Policy.NONE);
  }

  private static void addOptions(
      String path, List<OptionDescriptor> of, SortedMap<String, ConfigOption> options) {
    for (OptionDescriptor each : of) {
      options.put(path + each.name(), new ConfigOption(each.deprecated()));
      addOptions(path + each.name() + ".", each.options(), options);
    }
  }
}

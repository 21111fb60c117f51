package dev.ingot.builder.mojo;

import dev.ingot.builder.edit.Edited;
import dev.ingot.builder.edit.ManifestEditor;
import dev.ingot.builder.freshness.LineDiff;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that edit a manifest. */
abstract class EditMojo extends OfflineMojo {

  /**
   * The component, or several with commas between them: type (otlp), kind and type (receiver/otlp),
   * artifact (otlp-receiver), coordinates, or a Go module.
   */
  @Parameter(property = "component")
  private @Nullable String component;

  /** Whether to print the change instead of writing it. */
  @Parameter(property = "dryRun", defaultValue = "false")
  private boolean dryRun;

  /** The edit of one manifest; empty after an error. */
  abstract Optional<Edited> edit(ManifestEditor editor, List<String> components, Problems problems);

  /** The kind that the user names; another word is a problem. */
  static Optional<ComponentKind> kind(@Nullable String name, Problems problems) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    Optional<ComponentKind> kind =
        Stream.of(ComponentKind.values())
            .filter(each -> List.of(each.word(), each.section()).contains(name.strip()))
            .findFirst();
    if (kind.isEmpty()) {
      problems.add(Messages.unknownKind(name));
    }
    return kind;
  }

  @Override
  final void run(Catalog catalog, Problems problems) throws IOException {
    List<String> components = components();
    if (components.isEmpty() && needsComponent()) {
      problems.add(Messages.noComponent());
    }
    Optional<Path> manifest = oneManifest(problems);
    if (problems.hasErrors() || manifest.isEmpty()) {
      return;
    }
    Path file = manifest.get();
    if (!Files.isRegularFile(file)) {
      problems.add(Messages.noFile(name(file)));
      return;
    }
    String before = Files.readString(file);
    ManifestEditor editor = new ManifestEditor(catalog, name(file), before, problems);
    Optional<Edited> edited = edit(editor, components, problems);
    if (edited.isPresent() && !problems.hasErrors()) {
      finish(file, before, edited.get());
    }
  }

  /** Whether a component has to be named. */
  boolean needsComponent() {
    return true;
  }

  private List<String> components() {
    return component == null
        ? List.of()
        : Stream.of(component.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  private void finish(Path file, String before, Edited edited) throws IOException {
    if (dryRun) {
      StringBuilder diff = new StringBuilder();
      LineDiff.whole(bytes(before), bytes(edited.text()))
          .forEach(line -> diff.append(line).append('\n'));
      print("--- " + name(file) + "\n+++ " + name(file) + "\n" + diff);
      return;
    }
    edited.done().forEach(line -> getLog().info(name(file) + ": " + line));
    if (!before.equals(edited.text())) {
      Files.writeString(file, edited.text());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

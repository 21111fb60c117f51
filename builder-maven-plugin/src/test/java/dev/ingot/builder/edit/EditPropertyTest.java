package dev.ingot.builder.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.discover.ComponentName;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random manifests in random layouts, random edits. */
class EditPropertyTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final int ROUNDS = 1500;

  @TempDir Path folder;
  private final Random random = new Random(7);

  @Test
  void addThenRemoveIsTheIdentity() {
    for (int round = 0; round < ROUNDS; round++) {
      List<ComponentDescriptor> all = shuffled();
      ComponentDescriptor added = all.remove(0);
      String text = manifest(all.subList(0, 1 + random.nextInt(6)));
      String name = ComponentName.of(added);

      String with = edited(text, name, true);
      assertThat(edited(with, name, false)).as(text).isEqualTo(text);
      assertThat(edited(with, name, true)).as(text).isEqualTo(with);
    }
  }

  @Test
  void theReaderSeesWhatWasAdded() throws IOException {
    for (int round = 0; round < 200; round++) {
      List<ComponentDescriptor> all = shuffled();
      ComponentDescriptor added = all.remove(0);
      List<ComponentDescriptor> listed = all.subList(0, 1 + random.nextInt(6));
      String text = edited(manifest(listed), ComponentName.of(added), true);

      assertThat(read(text)).contains(added.coordinates()).hasSize(listed.size() + 1);
    }
  }

  private List<String> read(String text) throws IOException {
    Problems problems = new Problems();
    Path file = Files.writeString(folder.resolve("manifest.yaml"), text);
    Optional<Manifest> manifest = ManifestReader.read(file, "manifest.yaml", problems);
    assertThat(problems.hasErrors()).as(problems + "\n" + text).isFalse();
    return manifest.orElseThrow().components().stream().map(ManifestComponent::label).toList();
  }

  private List<ComponentDescriptor> shuffled() {
    List<ComponentDescriptor> all = new ArrayList<>(CATALOG.components());
    all.removeIf(each -> each.kind() == ComponentKind.PROVIDER);
    Collections.shuffle(all, random);
    return all;
  }

  private String edited(String text, String name, boolean add) {
    Problems problems = new Problems();
    ManifestEditor editor = new ManifestEditor(CATALOG, "m.yaml", text, problems);
    Optional<Edited> edited =
        add
            ? editor.add(List.of(name), Optional.empty())
            : editor.remove(List.of(name), Optional.empty());
    assertThat(problems.toString()).as(text).isEmpty();
    return edited.orElseThrow().text();
  }

  /** Sections with comments, blank lines, other indents, and CRLF now and then. */
  private String manifest(List<ComponentDescriptor> listed) {
    StringBuilder text = new StringBuilder();
    String indent = " ".repeat(random.nextInt(3) * 2);
    maybe(text, "# A comment at the top.\n");
    maybe(text, "dist:\n  name: acme\n");
    for (ComponentKind kind : ComponentKind.values()) {
      List<ComponentDescriptor> own = listed.stream().filter(it -> it.kind() == kind).toList();
      if (own.isEmpty()) {
        continue;
      }
      maybe(text, "\n");
      maybe(text, "# About " + kind.section() + ".\n");
      text.append(kind.section()).append(":").append(random.nextBoolean() ? "\n" : " # these\n");
      for (ComponentDescriptor each : own) {
        maybe(text, indent + "# About the next.\n");
        text.append(indent).append("-   maven: ").append(each.coordinates()).append("\n");
        maybe(text, indent + "    name: alias" + random.nextInt(1_000_000) + "\n");
      }
    }
    maybe(text, "\n");
    maybe(text, "# The end.\n");
    String all = text.toString();
    String ending = random.nextInt(4) == 0 ? all.replace("\n", "\r\n") : all;
    return random.nextInt(4) == 0 ? ending.stripTrailing() : ending;
  }

  private void maybe(StringBuilder text, String part) {
    if (random.nextBoolean()) {
      text.append(part);
    }
  }
}

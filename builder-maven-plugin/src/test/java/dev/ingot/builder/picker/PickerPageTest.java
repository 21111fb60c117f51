package dev.ingot.builder.picker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.discover.ComponentName;
import dev.ingot.builder.footprint.Footprints;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dpicker.update} writes the page to the documentation. */
class PickerPageTest {
  static final Path PAGE = Path.of("../docs/picker/index.html");
  private static final Catalog CATALOG = Catalog.load();

  @Test
  void pageOfTheDocumentationIsFresh() throws IOException {
    if (System.getProperty("picker.update") != null) {
      Files.createDirectories(PAGE.resolveSibling("."));
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).as("update with -Dpicker.update").hasContent(page());
  }

  @Test
  void everyComponentIsThere() throws IOException {
    String page = page();

    for (ComponentDescriptor each : CATALOG.components()) {
      assertThat(page)
          .contains(
              "\"name\": \"" + ComponentName.of(each) + "\"",
              "\"maven\": \"" + each.coordinates() + "\"");
    }
  }

  @Test
  void presetsAreTheDistributionsAndAll() throws IOException {
    assertThat(page()).containsPattern("\"name\": \"core\"[^}]+\"receiver/otlp\"");
    assertThat(page()).containsPattern("\"name\": \"otlp\",\\s+\"components\"");
    assertThat(page()).containsPattern("\"name\": \"all\"[^}]+\"receiver/nop\"");
  }

  @Test
  void pageAsksNobodyForAnything() throws IOException {
    assertThat(page())
        .contains("default-src 'none'")
        .doesNotContainPattern("(src|href)=[\"'](?!data:)")
        .doesNotContain("fetch(", "XMLHttpRequest", "@import", "url(");
  }

  @Test
  void textOfTheCatalogCannotEndTheScript() {
    ComponentDescriptor plain = CATALOG.components().get(0);
    ComponentDescriptor hostile =
        new ComponentDescriptor(
            plain.kind(),
            plain.type(),
            "</script><script>alert(1)</script>",
            plain.coordinates(),
            plain.configClass(),
            plain.binderClass(),
            plain.factoryClass(),
            plain.supports(),
            plain.stability(),
            plain.deprecatedTypes(),
            plain.goModules(),
            plain.options());

    assertThat(new PickerPage(Catalog.of(List.of(hostile)), Footprints.load()).html(List.of()))
        .doesNotContain("</script><script>alert");
  }

  private static String page() throws IOException {
    List<Preset> presets = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("../distributions"))) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("manifest.yaml");
        if (Files.exists(file)) {
          presets.add(
              ManifestReader.read(file, file.toString(), new Problems())
                  .map(manifest -> Preset.of(manifest, CATALOG))
                  .orElseThrow());
        }
      }
    }
    return new PickerPage(CATALOG, Footprints.load()).html(presets);
  }
}

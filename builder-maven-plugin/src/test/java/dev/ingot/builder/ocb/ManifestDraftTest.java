package dev.ingot.builder.ocb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestDraftTest {

  @Test
  void sectionsComeInTheirUsualOrder() {
    ManifestDraft draft = new ManifestDraft();
    draft.entry(ComponentKind.EXPORTER, "a:b:1", Map.of("path", "../b"), List.of("why", ""));
    draft.section(ComponentKind.RECEIVER, List.of("nothing comes in"));
    draft.comment(ComponentKind.RECEIVER, List.of("not available: x"));
    draft.distribution("name", "mine");
    draft.distribution("version", "1.10");
    draft.head("Mine.");
    draft.tail("conf_resolver:");

    assertThat(draft.text())
        .isEqualTo(
            """
            # Mine.
            dist:
              name: mine
              version: 1.10

            # nothing comes in
            receivers: []
              # not available: x

            exporters:
              # why
              #
              - maven: a:b:1
                path: ../b

            conf_resolver:
            """);
  }

  @Test
  void aManifestOfNothingIsStillOne() {
    ManifestDraft draft = new ManifestDraft();
    draft.head("later");

    assertThat(draft.text()).isEqualTo("# later\ndist: {}\n");
  }

  @Test
  void anArtifactIsListedOnce() {
    ManifestDraft draft = new ManifestDraft();
    draft.entry(ComponentKind.EXPORTER, "a:b:1", Map.of(), List.of("first"));
    draft.entry(ComponentKind.EXPORTER, "a:b:1", Map.of(), List.of("second"));

    assertThat(draft.text()).isEqualTo("exporters:\n  # first\n  - maven: a:b:1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme's collector",
        "a: b",
        "a #b",
        "true",
        "Null",
        "1.10",
        "",
        " a",
        "a ",
        "\"",
        "\\",
        "- a",
        "{a}",
        "[",
        "\u00e9\u00df",
        "\ud83d\ude00",
        "a\nb",
        "\t",
        "~",
        "=",
        "No",
        "@a",
        "*a",
        "&a",
        "!a",
        "%a",
        "'a'",
        "a:",
        "0x10",
        "1e3",
        "2001-01-01",
        ".inf",
        "\u2028\u0085\u007f"
      })
  void aTextIsReadAsItWas(String text) {
    assertThat(read(text)).isEqualTo(text);
  }

  @Test
  void anyTextIsReadAsItWas() {
    Random random = new Random(7);
    String alphabet = " aZ09:#-'\"\\{}[],&*!|>%@`~\n\t.?/=\u00e4";
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(read(text.toString())).isEqualTo(text.toString());
    }
  }

  private static Object read(String text) {
    ManifestDraft draft = new ManifestDraft();
    draft.distribution("description", text);
    Problems problems = new Problems();
    MapNode root = (MapNode) YamlReader.read("m", draft.text(), problems).orElseThrow();
    MapNode dist = (MapNode) root.entries().get("dist").value();
    return ((ScalarNode) dist.entries().get("description").value()).value();
  }
}

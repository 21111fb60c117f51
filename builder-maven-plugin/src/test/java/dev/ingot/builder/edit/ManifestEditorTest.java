package dev.ingot.builder.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManifestEditorTest {
  private static final String MANIFEST =
      """
      # Acme's collector.
      dist:
        name: acme   # the command

      receivers:
        # Takes in everything.
        - maven: "dev.ingot.receiver:otlp-receiver:0.0.9"   # pinned
        # Own.
        - maven: com.acme:acme-receiver:2.0.0
          path: ../acme-receiver

      # Where it goes.
      exporters:
        - maven: 'dev.ingot.exporter:debug-exporter:0.1.0'
        - gomod: go.opentelemetry.io/collector/exporter/otlphttpexporter v0.159.0
      # The end.
      """;

  private static final Optional<ComponentKind> ANY = Optional.empty();
  private final Problems problems = new Problems();

  @Test
  void addsBehindTheLastEntry() {
    assertThat(add(MANIFEST, "nop", ComponentKind.EXPORTER))
        .isEqualTo(
            MANIFEST.replace(
                "v0.159.0\n", "v0.159.0\n  - maven: dev.ingot.exporter:nop-exporter:0.1.0\n"));
  }

  @Test
  void addsBehindAllLinesOfTheLastEntry() {
    assertThat(add(MANIFEST, "receiver/nop"))
        .isEqualTo(
            MANIFEST.replace(
                "../acme-receiver\n",
                "../acme-receiver\n  - maven: dev.ingot.receiver:nop-receiver:0.1.0\n"));
  }

  @Test
  void newSectionStandsInTheOrderOfTheKinds() {
    assertThat(add(MANIFEST, "batch"))
        .isEqualTo(
            MANIFEST.replace(
                "../acme-receiver\n",
                "../acme-receiver\n\nprocessors:\n"
                    + "  - maven: dev.ingot.processor:batch-processor:0.1.0\n"));
  }

  @Test
  void firstSectionStandsBehindDist() {
    assertThat(add("dist: {name: a}\nexcludes: []\n", "otlp"))
        .isEqualTo(
            """
            dist: {name: a}

            receivers:
              - maven: dev.ingot.receiver:otlp-receiver:0.1.0
            excludes: []
            """);
  }

  @Test
  void emptyFileGetsItsFirstSection() {
    assertThat(add("", "otlp"))
        .isEqualTo("receivers:\n  - maven: dev.ingot.receiver:otlp-receiver:0.1.0\n");
  }

  @Test
  void emptySectionsAreFilled() {
    String entry = "  - maven: dev.ingot.receiver:otlp-receiver:0.1.0\n";

    assertThat(add("receivers:   # none\nexporters: []\n", "otlp"))
        .isEqualTo("receivers:   # none\n" + entry + "exporters: []\n");
    assertThat(add("receivers: [ ] # none\n", "otlp")).isEqualTo("receivers: # none\n" + entry);
    assertThat(add("receivers: ~\n", "otlp")).isEqualTo("receivers:\n" + entry);
  }

  @Test
  void lineEndingsAndTheEndOfTheFileStay() {
    assertThat(add("receivers:\r\n- maven: a:b:1", "otlp"))
        .isEqualTo(
            "receivers:\r\n- maven: a:b:1\r\n- maven: dev.ingot.receiver:otlp-receiver:0.1.0");
  }

  @Test
  void whatIsListedAlreadyStays() {
    Edited edited = editor(MANIFEST).add(List.of("otlp", "otlp_http"), ANY).orElseThrow();

    assertThat(edited.text()).isEqualTo(MANIFEST);
    assertThat(edited.done())
        .containsExactly(
            "receiver/otlp is listed already, in line 7",
            "exporter/otlp_http is listed already, in line 15");
  }

  @Test
  void addingTwiceChangesNothingMore() {
    String once = add(MANIFEST, "batch");

    assertThat(add(once, "batch")).isEqualTo(once);
  }

  @Test
  void severalAreAddedInTheirOrder() {
    Edited edited = editor("").add(List.of("otlp", "debug", "receiver/nop"), ANY).orElseThrow();

    assertThat(edited.text())
        .isEqualTo(
            """
            receivers:
              - maven: dev.ingot.receiver:otlp-receiver:0.1.0
              - maven: dev.ingot.receiver:nop-receiver:0.1.0

            exporters:
              - maven: dev.ingot.exporter:debug-exporter:0.1.0
            """);
    assertThat(edited.done()).hasSize(3);
  }

  @Test
  void coordinatesFromElsewhereNeedTheirKind() {
    assertThat(add(MANIFEST, "com.acme:tail-processor:1.0", ComponentKind.PROCESSOR))
        .contains("\nprocessors:\n  - maven: com.acme:tail-processor:1.0\n");

    assertThat(editor(MANIFEST).add(List.of("com.acme:tail-processor:1.0"), ANY)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            -Dcomponent  EDT-004  the catalog does not know 'com.acme:tail-processor:1.0', so its \
            kind has to be given
                add -Dkind= with one of receiver, processor, exporter, connector, extension, \
            provider\
            """);
  }

  @Test
  void unknownComponentSuggestsNearest() {
    assertThat(editor(MANIFEST).add(List.of("bacth"), ANY)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            -Dcomponent  CAT-004  the catalog has no component 'bacth'
                did you mean 'batch'?\
            """);
  }

  @Test
  void typeOfSeveralKindsIsAmbiguous() {
    assertThat(editor("").add(List.of("nop"), ANY)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            -Dcomponent  CAT-005  'nop' may be any of receiver/nop, exporter/nop
                write one of these\
            """);
  }

  @Test
  void removesWithTheCommentAbove() {
    assertThat(remove(MANIFEST, "otlp"))
        .isEqualTo(
            MANIFEST.replace(
                """
                  # Takes in everything.
                  - maven: "dev.ingot.receiver:otlp-receiver:0.0.9"   # pinned
                """,
                ""));
    assertThat(remove(MANIFEST, "acme-receiver"))
        .isEqualTo(
            MANIFEST.replace(
                """
                  # Own.
                  - maven: com.acme:acme-receiver:2.0.0
                    path: ../acme-receiver
                """,
                ""));
  }

  @Test
  void removesWhatStandsForAGoModule() {
    assertThat(remove(MANIFEST, "otlp_http"))
        .isEqualTo(
            MANIFEST.replace(
                "  - gomod: go.opentelemetry.io/collector/exporter/otlphttpexporter v0.159.0\n",
                ""));
  }

  @Test
  void lastEntryTakesItsSectionWithIt() {
    assertThat(remove("dist:\n  name: a\n\nreceivers:\n  - maven: a:b:1\nexcludes: []\n", "a:b"))
        .isEqualTo("dist:\n  name: a\nexcludes: []\n");
  }

  @Test
  void lastProviderLeavesAnEmptyList() {
    assertThat(remove("providers:\n  - maven: dev.ingot.provider:env-provider:0.1.0\n", "env"))
        .isEqualTo("providers: []\n");
  }

  @Test
  void providerThatIsThereByDefaultIsRemovedByListingTheOthers() {
    assertThat(remove("receivers: []\n", "http"))
        .isEqualTo(
            """
            receivers: []

            providers:
              - maven: dev.ingot.provider:env-provider:0.1.0
              - maven: dev.ingot.provider:file-provider:0.1.0
              - maven: dev.ingot.provider:https-provider:0.1.0
              - maven: dev.ingot.provider:yaml-provider:0.1.0
            """);
  }

  @Test
  void furtherProviderKeepsTheDefaultOnes() {
    assertThat(add("", "com.acme:vault-provider:1.0", ComponentKind.PROVIDER))
        .startsWith("providers:\n  - maven: dev.ingot.provider:env-provider:0.1.0\n")
        .endsWith("  - maven: com.acme:vault-provider:1.0\n");
    assertThat(editor("").add(List.of("env"), ANY).orElseThrow().done())
        .containsExactly("provider/env is there by default");
  }

  @Test
  void whatIsNotListedIsNotRemoved() {
    Edited edited = editor(MANIFEST).remove(List.of("batch"), ANY).orElseThrow();

    assertThat(edited.text()).isEqualTo(MANIFEST);
    assertThat(edited.done()).containsExactly("processor/batch is not listed");
  }

  @Test
  void unknownNameSuggestsWhatIsListed() {
    assertThat(editor(MANIFEST).remove(List.of("acme-reciever"), ANY)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            m.yaml  EDT-003  the manifest does not list 'acme-reciever'
                did you mean 'acme-receiver'?\
            """);
  }

  @Test
  void updateRaisesOnlyWhatIsOlder() {
    String newer = MANIFEST.replace("debug-exporter:0.1.0", "debug-exporter:0.2.0");
    Edited edited = editor(newer).update(List.of()).orElseThrow();

    assertThat(edited.text()).isEqualTo(newer.replace(":0.0.9\"", ":0.1.0\""));
    assertThat(edited.done()).containsExactly("receiver/otlp: 0.0.9 to 0.1.0");
    assertThat(editor(edited.text()).update(List.of()).orElseThrow().done())
        .containsExactly("every version is that of the catalog, or higher");
  }

  @Test
  void updateOfOneLeavesTheOthers() {
    assertThat(editor(MANIFEST).update(List.of("debug")).orElseThrow().text()).isEqualTo(MANIFEST);
    assertThat(editor(MANIFEST).update(List.of("batch"))).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            m.yaml  EDT-003  the manifest does not list 'batch'
                nothing was changed\
            """);
  }

  @Test
  void listInOneLineIsLeftAlone() {
    assertThat(editor("receivers: [{maven: 'a:b:1'}]\n").add(List.of("otlp"), ANY)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            m.yaml:1:12  EDT-002  'receivers' is not written as a list of lines, so it cannot be \
            edited
                write each entry in a line that begins with '- ', then run this again\
            """);
  }

  @Test
  void aliasOfTheSameListIsNotChangedByTheWay() {
    String shared = "receivers: &all\n  - maven: a:b:1\nexporters: *all\n";

    assertThat(editor(shared).add(List.of("otlp"), ANY)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            m.yaml  EDT-005  the manifest is written in a way that cannot be edited without \
            changing more
                make this change by hand\
            """);
  }

  @Test
  void brokenYamlIsReported() {
    assertThat(editor("receivers: [\n").add(List.of("otlp"), ANY)).isEmpty();
    assertThat(problems.toString()).startsWith("m.yaml:").contains("YAML-");
    assertThat(new ManifestEditor(Catalog.load(), "m.yaml", "[]", new Problems()).update(List.of()))
        .isEmpty();
  }

  private String add(String text, String name) {
    return editor(text).add(List.of(name), ANY).orElseThrow().text();
  }

  private String add(String text, String name, ComponentKind kind) {
    return editor(text).add(List.of(name), Optional.of(kind)).orElseThrow().text();
  }

  private String remove(String text, String name) {
    return editor(text).remove(List.of(name), ANY).orElseThrow().text();
  }

  private ManifestEditor editor(String text) {
    return new ManifestEditor(Catalog.load(), "m.yaml", text, problems);
  }
}

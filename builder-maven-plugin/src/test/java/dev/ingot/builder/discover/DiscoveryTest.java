package dev.ingot.builder.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.footprint.Footprints;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final Footprints FOOTPRINTS = Footprints.load();

  private final Problems problems = new Problems();
  private final Discovery discovery = new Discovery(CATALOG, FOOTPRINTS);

  @Test
  void listHasEveryComponentWithItsStability() {
    String list = discovery.list("", "text", problems).orElseThrow();

    assertThat(list.lines().filter(line -> line.matches("\\w+/\\w+ .*")))
        .hasSize(CATALOG.components().size());
    assertThat(list.replaceAll(" +", " "))
        .contains(
            """
            receiver/otlp Receives traces, metrics, logs and profiles in the OTLP format over gRPC \
            and HTTP.
             stable: traces, metrics, logs; alpha: profiles
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exporter", "exporters", "EXPORTER"})
  void listOfOneKind(String kind) {
    String list = discovery.list(kind, "text", problems).orElseThrow();

    assertThat(list).contains("exporter/debug").doesNotContain("receiver/");
  }

  @Test
  void unknownKindAndFormatAreToldTogether() {
    assertThat(discovery.list("sink", "xml", problems)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            -Dformat  CAT-002  unknown format 'xml' (expected: text, json)
                leave it out for text
            -Dkind  CAT-001  unknown kind 'sink' (expected: receiver, processor, exporter, \
            connector, extension, provider)
                leave it out for all kinds\
            """);
  }

  @Test
  void listForProgramsIsJson() throws JsonException {
    String json = discovery.list("connector", "json", problems).orElseThrow();

    assertThat(JsonValue.parse(json)).isInstanceOf(JsonValue.Items.class);
    assertThat(json)
        .contains("\"kind\": \"connector\"", "\"type\": \"forward\"")
        .contains("\"traces-to-traces\": \"beta\"");
  }

  @ParameterizedTest
  @CsvSource({
    "otlp, receiver/otlp",
    "memory_limiter, processor/memory_limiter",
    "memry, processor/memory_limiter",
    "heap, processor/memory_limiter",
    "otlphttpexporter, exporter/otlp_http",
    "health-check, extension/health_check",
    "environment, provider/env",
    "grpc exporter, exporter/otlp_grpc",
    "bacth, processor/batch",
  })
  void searchFindsFirst(String query, String first) {
    assertThat(discovery.search(query, "text", problems).orElseThrow()).startsWith(first + " ");
  }

  @Test
  void allWordsHaveToMatch() {
    assertThat(discovery.search("otlp zebra", "text", problems)).isEmpty();
    assertThat(discovery.search(" ", "text", problems)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            -Dquery  CAT-003  no value is given
                for example: -Dquery=otlp
            -Dquery  CAT-006  no component matches 'otlp zebra'
                'mvn distro:list' shows all components\
            """);
  }

  @Test
  void infoSaysEverything() {
    String info = discovery.info("batch", "text", problems).orElseThrow();

    assertThat(info)
        .startsWith("batch processor\n  Groups telemetry")
        .contains(
            "  maven        dev.ingot.processor:batch-processor:0.1.0\n",
            "  stands for   go.opentelemetry.io/collector/processor/batchprocessor\n",
            "  stability    beta: traces, metrics, logs\n",
            "  licence      Apache-2.0\n",
            "\nIn a manifest:\n\n    processors:\n      - maven: dev.ingot.processor:batch",
            "\nIn a configuration:\n\n    processors:\n      batch:\n",
            "    send_batch_size  (int, items, at least 0; default 8192)\n        Number of spans");
    assertThat(info).containsPattern("  size         \\d+ kB, \\d+ kB with everything");
  }

  @Test
  void optionsWithinSectionsAndListsHaveTheirPath() {
    assertThat(discovery.info("otlp", "text", problems).orElseThrow())
        .contains("    protocols::grpc::endpoint  (string; default localhost:4317)\n");
    assertThat(discovery.info("attributes", "text", problems).orElseThrow())
        .contains("    actions[]::action  (");
  }

  @Test
  void infoForProgramsIsJson() throws JsonException {
    String json = discovery.info("nop", "json", problems).orElseThrow();

    assertThat(JsonValue.parse(json))
        .isInstanceOfSatisfying(JsonValue.Items.class, all -> assertThat(all.items()).hasSize(2));
    assertThat(json).contains("\"licence\": \"Apache-2.0\"", "\"bytesWithDependencies\": ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otlp_http",
        "exporter/otlp_http",
        "otlphttp",
        "exporter/otlphttp",
        "otlp-http-exporter",
        "dev.ingot.exporter:otlp-http-exporter",
        "dev.ingot.exporter:otlp-http-exporter:0.1.0",
        "dev.ingot.exporter:otlp-http-exporter:9.9",
        "go.opentelemetry.io/collector/exporter/otlphttpexporter",
        "go.opentelemetry.io/collector/exporter/otlphttpexporter v0.159.0",
      })
  void everyNameOfAComponentFindsIt(String name) {
    Optional<ComponentDescriptor> found = new ComponentName(CATALOG, name).one(problems);

    assertThat(found.map(ComponentName::of)).contains("exporter/otlp_http");
  }

  @Test
  void unknownComponentSuggestsNearest() {
    assertThat(discovery.info("receiver/oltp", "text", problems)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            -Dcomponent  CAT-004  the catalog has no component 'receiver/oltp'
                did you mean 'receiver/otlp'?\
            """);
  }

  @Test
  void unknownAndFarComponentPointsToTheList() {
    assertThat(discovery.info("zebra", "text", problems)).isEmpty();
    assertThat(discovery.info("", "text", problems)).isEmpty();
    assertThat(problems.toString())
        .isEqualTo(
            """
            -Dcomponent  CAT-003  no value is given
                for example: -Dcomponent=otlp
            -Dcomponent  CAT-004  the catalog has no component 'zebra'
                'mvn distro:list' shows all components\
            """);
  }

  @Test
  void everyComponentHasItsInfo() {
    List<ComponentDescriptor> all = CATALOG.components();

    assertThat(all)
        .allSatisfy(
            each ->
                assertThat(discovery.info(ComponentName.of(each), "text", problems))
                    .hasValueSatisfying(
                        text -> assertThat(text).contains("In a configuration", "  licence  ")));
  }
}

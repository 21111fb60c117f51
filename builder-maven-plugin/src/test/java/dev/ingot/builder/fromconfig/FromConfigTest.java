package dev.ingot.builder.fromconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fromconfig.CollectorConfig.ConfigFile;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FromConfigTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String MISSING =
      """
      receivers: {otpl: , zipkin: }
      processors: {memorylimiter: , acme/1: }
      exporters: {otlp: }
      service:
        pipelines:
          traces:
            receivers: [otpl, zipkin]
            processors: [memorylimiter, acme/1]
            exporters: [otlp]
      """;

  private final Problems problems = new Problems();
  private final FromConfig fromConfig = new FromConfig(CATALOG);

  @Test
  void theManifestHasWhatTheServiceUsesAndNothingElse() {
    Optional<String> manifest =
        fromConfig.manifest(
            config(
                """
                receivers: {otlp/in: , nop: }
                processors: {batch: , batch/2: }
                exporters: {otlp: , debug: }
                extensions: {health_check: }
                service:
                  extensions: [health_check]
                  pipelines:
                    logs: {receivers: [otlp/in], processors: [batch, batch/2], exporters: [otlp]}
                """),
            "otelcol-acme",
            false,
            problems);

    assertThat(manifest)
        .contains(
            """
            dist:
              name: otelcol-acme

            receivers:
              # otlp/in
              - maven: dev.ingot.receiver:otlp-receiver:0.1.0

            processors:
              # batch, batch/2
              - maven: dev.ingot.processor:batch-processor:0.1.0

            exporters:
              - maven: dev.ingot.exporter:otlp-grpc-exporter:0.1.0

            extensions:
              - maven: dev.ingot.extension:health-check-extension:0.1.0

            providers:
              - maven: dev.ingot.provider:env-provider:0.1.0
              - maven: dev.ingot.provider:file-provider:0.1.0
            """);
    assertThat(problems.sorted())
        .extracting(problem -> problem.code() + " " + problem.message().split(" is ")[0])
        .containsExactly("FRC-005 receiver 'nop'", "FRC-005 exporter 'debug'");
  }

  @Test
  void everythingThatIsNotAvailableIsNamedWithWhatIsNear() {
    assertThat(fromConfig.manifest(config(MISSING), "x", false, problems)).isEmpty();

    String write = "write it in Java and list it by hand, or leave it out with -DskipUnavailable";
    assertThat(problems)
        .hasToString(
            """
            c.yaml:1:13  FRC-006  receiver 'otpl': there is no such component here
                nearest is 'otlp'; or %1$s
            c.yaml:1:21  FRC-006  receiver 'zipkin': nothing here stands for Go module \
            'github.com/open-telemetry/opentelemetry-collector-contrib/receiver/zipkinreceiver'
                for the same signals there is 'otlp' (dev.ingot.receiver:otlp-receiver:0.1.0); or %1$s
            c.yaml:2:14  FRC-006  processor 'memorylimiter': there is no such component here
                nearest is 'memory_limiter'; or %1$s
            c.yaml:2:31  FRC-006  processor 'acme': there is no such component here
                %1$s"""
                .formatted(write));
  }

  @Test
  void whatIsLeftOutIsACommentAndAWarning() {
    String manifest = fromConfig.manifest(config(MISSING), "x", true, problems).orElseThrow();

    assertThat(manifest)
        .contains("receivers: []\n  # not available: otpl\n  # not available: zipkin\n")
        .contains("processors: []\n  # not available: acme/1\n  # not available: memorylimiter\n")
        .contains("exporters:\n  - maven: dev.ingot.exporter:otlp-grpc-exporter:0.1.0\n");
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.sorted())
        .hasSize(4)
        .allSatisfy(problem -> assertThat(problem.message()).endsWith("; left out"));
  }

  @Test
  void aConfigurationWithErrorsGivesNoManifest() {
    assertThat(fromConfig.manifest(config("service: {pipelines: {a: []}}"), "x", true, problems))
        .isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }

  @Test
  void aDistributionLacksWhatItDoesNotHave() {
    List<ComponentDescriptor> has =
        CATALOG.components().stream()
            .filter(each -> each.kind() != ComponentKind.PROCESSOR || each.type().equals("batch"))
            .filter(each -> !each.type().equals("env"))
            .toList();
    Needs needs =
        config(
                """
                receivers: {otlp: , filelog: }
                processors: {bach: , resource/x: }
                exporters: {otlp: }
                service:
                  pipelines:
                    logs:
                      receivers: [otlp, filelog]
                      processors: [bach, resource/x]
                      exporters: [otlp]
                """)
            .needs(problems)
            .orElseThrow();

    fromConfig.check(needs, "otelcol-acme", has, problems);

    assertThat(problems)
        .hasToString(
            """
            c.yaml  FRC-007  'otelcol-acme' has no provider 'env'
                add 'maven: dev.ingot.provider:env-provider:0.1.0' to providers
            c.yaml:1:21  FRC-007  'otelcol-acme' has no receiver 'filelog'
                for the same signals there is 'otlp' (dev.ingot.receiver:otlp-receiver:0.1.0)
            c.yaml:2:14  FRC-007  'otelcol-acme' has no processor 'bach'
                did you mean 'batch'?
            c.yaml:2:22  FRC-007  'otelcol-acme' has no processor 'resource'
                add 'maven: dev.ingot.processor:resource-processor:0.1.0' to processors""");
  }

  @Test
  void aDistributionWithEverythingLacksNothing() {
    Needs needs =
        config(
                "receivers: {otlp: }\nexporters: {otlphttp: }\n"
                    + "service: {pipelines: {logs: {receivers: [otlp], exporters: [otlphttp]}}}")
            .needs(problems)
            .orElseThrow();

    fromConfig.check(needs, "all", CATALOG.components(), problems);

    assertThat(problems).hasToString("");
  }

  private static CollectorConfig config(String text) {
    return new CollectorConfig(List.of(new ConfigFile("c.yaml", text)));
  }
}

package dev.ingot.builder.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.ClassPath;
import dev.ingot.builder.plan.JavaName;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StarterConfigTest {
  private final List<PlannedComponent> components = new ArrayList<>();

  @Test
  void whatIsReceivedIsLimitedBatchedAndPrinted() {
    list(ComponentKind.RECEIVER, "otlp", "traces", "metrics", "logs", "profiles");
    list(ComponentKind.PROCESSOR, "batch", "traces", "metrics", "logs");
    list(ComponentKind.PROCESSOR, "memory_limiter", "traces", "metrics", "logs");
    list(ComponentKind.EXPORTER, "otlp_grpc", "traces", "metrics", "logs");
    list(ComponentKind.EXPORTER, "debug", "traces", "metrics", "logs");

    assertThat(starter())
        .hasValue(
            """
            # yaml-language-server: $schema=the/schema.json
            # A first configuration of one, made by its builder.
            # Check a change: one validate --config config.yaml

            receivers:
              otlp:
                protocols:
                  grpc:
                    endpoint: localhost:4317
                  http:
                    endpoint: localhost:4318

            processors:
              batch:
              memory_limiter:
                # Refuses telemetry before the heap runs out; senders try again. Always the first processor.
                check_interval: 1s
                limit_percentage: 80

            exporters:
              debug:
                # One line per batch in the log; detailed shows everything.
                verbosity: basic

            service:
              pipelines:
                traces:
                  receivers: [otlp]
                  processors: [memory_limiter, batch]
                  exporters: [debug]
                metrics:
                  receivers: [otlp]
                  processors: [memory_limiter, batch]
                  exporters: [debug]
                logs:
                  receivers: [otlp]
                  processors: [memory_limiter, batch]
                  exporters: [debug]
            """);
  }

  @Test
  void onlySignalsWithBothEndsHaveAPipeline() {
    list(ComponentKind.RECEIVER, "nop", "traces", "logs");
    list(ComponentKind.RECEIVER, "journal", "logs");
    list(ComponentKind.EXPORTER, "nop", "logs", "metrics");

    assertThat(starter().orElseThrow())
        .endsWith(
            """
            receivers:
              journal:

            exporters:
              nop:

            service:
              pipelines:
                logs:
                  receivers: [journal]
                  exporters: [nop]
            """);
  }

  @Test
  void aComponentThatMustBeToldSomethingIsNotStarted() throws JsonException {
    list(ComponentKind.RECEIVER, "otlp", "traces");
    component(
        ComponentKind.EXPORTER, "file", JsonValue.parse("{\"required\": [\"path\"]}"), "traces");

    assertThat(starter()).isEmpty();
  }

  private Optional<String> starter() {
    BuildPlan plan =
        new BuildPlan(
            new Distribution("one", "com.acme", "1", "One"),
            "manifest.yaml",
            "",
            "",
            "com.acme.one",
            components,
            "env",
            new ClassPath(List.of(), List.of(), List.of()));
    return StarterConfig.of(plan, "the/schema.json");
  }

  private void list(ComponentKind kind, String type, String... signals) {
    component(kind, type, new JsonValue.Members(Map.of()), signals);
  }

  private void component(ComponentKind kind, String type, JsonValue schema, String... signals) {
    components.add(
        new PlannedComponent(
            kind,
            type,
            "com.acme:" + type + ":1",
            new JavaName("com.acme", List.of("Factory")),
            Optional.empty(),
            Arrays.stream(signals)
                .map(each -> new SupportDescriptor(each, Optional.empty(), Stability.BETA))
                .toList(),
            Optional.empty(),
            List.of(),
            Optional.of(schema),
            ""));
  }
}

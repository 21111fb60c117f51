package dev.ingot.engine.telemetry.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Logger;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.telemetry.output.KeepingExporter;
import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.testkit.FakeScheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The log as it leaves the collector. */
class LogOutputTest {
  private final FakeScheduler scheduler = new FakeScheduler();
  private final KeepingExporter exporter = new KeepingExporter();
  private final StringBuilder lines = new StringBuilder();
  private final CollectorLog log =
      new CollectorLog(
          new LogSettings(
              Level.INFO,
              LogSettings.Encoding.JSON,
              List.of(),
              Optional.empty(),
              Map.of("host", "h")),
          lines,
          InstantSource.fixed(Instant.ofEpochSecond(3, 5)));
  private Optional<TraceContext> span = Optional.empty();

  private LogOutput start() throws Exception {
    Surroundings around =
        new Surroundings(
            new BuildInfo("otelcol-test", "", "1"),
            new OwnResource(new TreeMap<>(Map.of("service.name", "edge"))),
            log.localLogger(),
            scheduler,
            (name, task) -> {
              task.run();
              return Thread.currentThread();
            },
            new StringBuilder());
    LogOutput output =
        LogOutput.start(
            new OutputSettings(exporter.settings(), Duration.ofSeconds(1), 10, 100),
            around,
            () -> span);
    log.addListener(output);
    return output;
  }

  @Test
  void messagesAreOtlpWithAScopeForEachComponent() throws Exception {
    Logger otlp = log.logger(Map.of("otelcol.component.id", "otlp"));
    try (LogOutput output = start()) {
      otlp.debug("Not written");
      otlp.warn(
          "Dropped",
          "error",
          new IllegalStateException("bug"),
          "items",
          3,
          "share",
          0.5,
          "all",
          true,
          "names",
          List.of("a", 1),
          "map",
          Map.of("k", "v"));
      span = Optional.of(new TraceContext(1, 2, 3, true, false));
      log.logger().info("Plain");
      assertThat(exporter.taken()).isEmpty();
    }
    assertThat(exporter.json(0))
        .isEqualTo(
            ("""
            {"resourceLogs":[{"resource":{"attributes":[
            {"key":"service.name","value":{"stringValue":"edge"}}]},
            "scopeLogs":[{"scope":{"name":"dev.ingot.collector","attributes":[
            {"key":"otelcol.component.id","value":{"stringValue":"otlp"}}]},
            "logRecords":[{"timeUnixNano":"3000000005",
            "observedTimeUnixNano":"3000000005","severityNumber":13,
            "severityText":"warn","body":{"stringValue":"Dropped"},"attributes":[
            {"key":"host","value":{"stringValue":"h"}},
            {"key":"exception.message",
            "value":{"stringValue":"java.lang.IllegalStateException: bug"}},
            {"key":"items","value":{"intValue":"3"}},
            {"key":"share","value":{"doubleValue":0.5}},
            {"key":"all","value":{"boolValue":true}},
            {"key":"names","value":{"arrayValue":{"values":[
            {"stringValue":"a"},{"intValue":"1"}]}}},
            {"key":"map","value":{"kvlistValue":{"values":[
            {"key":"k","value":{"stringValue":"v"}}]}}}]}]},
            {"scope":{"name":"dev.ingot.collector"},
            "logRecords":[{"timeUnixNano":"3000000005",
            "observedTimeUnixNano":"3000000005","severityNumber":9,
            "severityText":"info","body":{"stringValue":"Plain"},"attributes":[
            {"key":"host","value":{"stringValue":"h"}}],"flags":1,
            "traceId":"00000000000000010000000000000002","spanId":"0000000000000003"}]}]}]}
            """)
                .replace("\n", ""));
  }

  @Test
  void whatGoesWrongWithSendingIsNotSent() throws Exception {
    try (LogOutput output = start()) {
      log.localLogger().warn("Own logs were not sent");
    }
    assertThat(exporter.taken()).isEmpty();
    assertThat(lines).contains("Own logs were not sent");
  }

  @Test
  void aListenerThatWasRemovedIsToldNoMore() throws Exception {
    LogOutput output = start();
    log.removeListener(output);
    log.logger().info("Late");
    output.close();
    assertThat(exporter.taken()).isEmpty();
  }
}

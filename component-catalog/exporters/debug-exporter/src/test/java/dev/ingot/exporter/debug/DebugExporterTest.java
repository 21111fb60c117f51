package dev.ingot.exporter.debug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.RecordingLogger.Message;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.TestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugExporterTest {
  private final TestContext context = new TestContext();

  @Test
  void basicShowsTheCounts() throws Exception {
    Exporter exporter = started("");
    exporter.consumer(Signal.TRACES).consume(Samples.traces(0, 3));
    exporter.consumer(Signal.METRICS).consume(Samples.metrics(0, 2));
    exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 4));
    exporter.consumer(Signal.PROFILES).consume(Samples.profiles(0, 5));
    exporter.stop();

    assertThat(context.logger().messages())
        .containsExactly(
            message("Traces", Map.of("resource spans", 1, "spans", 3)),
            message("Metrics", Map.of("resource metrics", 1, "metrics", 2, "data points", 2)),
            message("Logs", Map.of("resource logs", 1, "log records", 4)),
            message("Profiles", Map.of("resource profiles", 1, "sample records", 5)));
  }

  @Test
  void countsWhatItTookWhetherItIsShownOrNot() throws Exception {
    Exporter exporter = started("sampling_initial: 1\nsampling_thereafter: 1000");
    Consumer<Traces> traces = exporter.consumer(Signal.TRACES);
    traces.consume(Samples.traces(0, 3));
    assertThat(traces.tryConsume(Samples.traces(0, 4))).isTrue();
    assertThat(context.meter().sums()).isEqualTo(Map.of("otelcol_exporter_sent_spans", 7L));
  }

  @Test
  void normalAddsALinePerRecord() throws Exception {
    started("verbosity: normal").consumer(Signal.LOGS).consume(Samples.logs(5, 2));
    assertThat(context.logger().texts(Logger.Level.INFO))
        .containsExactly("Logs", "item-5\nitem-6\n");
  }

  @Test
  void detailedAddsEveryField() throws Exception {
    started("verbosity: detailed").consumer(Signal.LOGS).consume(Samples.logs(5, 1));
    assertThat(context.logger().texts(Logger.Level.INFO).get(1))
        .startsWith("ResourceLog #0\n")
        .contains("\nBody: Str(item-5)\n");
  }

  @Test
  void aNumberBelowZeroIsAVeryLargeOne() throws Exception {
    Consumer<Traces> all = started("sampling_initial: -1").consumer(Signal.TRACES);
    for (int i = 0; i < 5; i++) {
      all.consume(Samples.traces(i, 1));
    }
    assertThat(context.logger().texts(Logger.Level.INFO)).hasSize(5);
    Consumer<Traces> first =
        started("sampling_initial: 1\nsampling_thereafter: -1").consumer(Signal.TRACES);
    for (int i = 0; i < 5; i++) {
      first.consume(Samples.traces(i, 1));
    }
    assertThat(context.logger().texts(Logger.Level.INFO)).hasSize(6);
  }

  @Test
  void withAQueueTheTextIsMadeByItsThreads() throws Exception {
    Exporter exporter = started("sending_queue: {num_consumers: 1}");
    exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 4));
    exporter.stop();
    assertThat(context.logger().messages())
        .contains(message("Logs", Map.of("resource logs", 1, "log records", 4)));
    assertThat(context.meter().sums()).containsEntry("otelcol_exporter_sent_log_records", 4L);
  }

  @Test
  void whatDoesNotFitIntoTheQueueIsRefused() throws Exception {
    Exporter exporter = started("sending_queue: {queue_size: 1, sizer: items}");
    assertThatThrownBy(() -> exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 4)))
        .hasMessage("element size too large");
    exporter.stop();
  }

  @Test
  void itNeverNeedsAThreadThatMayWait() throws Exception {
    assertThat(started("").consumer(Signal.LOGS).tryConsume(Samples.logs(0, 1))).isTrue();
    assertThat(context.logger().messages()).hasSize(1);
  }

  @Test
  void batchesAreSampledPerSignalAndSecond() throws Exception {
    Exporter exporter = started("sampling_initial: 2\nsampling_thereafter: 3");
    Consumer<Traces> traces = exporter.consumer(Signal.TRACES);
    for (int i = 0; i < 8; i++) {
      traces.consume(Samples.traces(i, 1));
    }
    assertThat(context.logger().messages()).hasSize(4);
    exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 1));
    assertThat(context.logger().messages()).hasSize(5);

    context.scheduler().advance(Duration.ofSeconds(1));
    traces.consume(Samples.traces(8, 1));
    assertThat(context.logger().messages()).hasSize(6);
  }

  @Test
  void afterTheInitialBatchesZeroShowsNone() throws Exception {
    Consumer<Traces> traces =
        started("sampling_initial: 1\nsampling_thereafter: 0").consumer(Signal.TRACES);
    for (int i = 0; i < 5; i++) {
      traces.consume(Samples.traces(i, 1));
    }
    assertThat(context.logger().messages()).hasSize(1);
  }

  @Test
  void withoutTheInternalLoggerTextGoesToFiles(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("debug.txt");
    Exporter exporter =
        started("use_internal_logger: false\nverbosity: normal\noutput_paths: [" + file + "]");
    exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 1));
    exporter.stop();

    assertThat(context.logger().messages()).isEmpty();
    assertThat(Files.readString(file))
        .isEqualTo(
            "1970-01-01T00:00:00.000Z\tinfo\tLogs\t{\"resource logs\": 1, \"log records\": 1}\n"
                + "1970-01-01T00:00:00.000Z\tinfo\titem-0\n");
  }

  @Test
  void anOutputPathThatCannotBeOpenedIsNamed(@TempDir Path folder) {
    Path missing = folder.resolve("no/debug.txt");
    assertThatThrownBy(() -> started("use_internal_logger: false\noutput_paths: [" + missing + "]"))
        .isInstanceOf(StartException.class)
        .hasMessage("open output path: " + missing + " (No such file or directory)");
  }

  @Test
  void defaultsAreThoseOfTheCollector() {
    assertThat(ConfigText.bind(new DebugConfigBinder(), ""))
        .isEqualTo(new DebugConfig(Verbosity.BASIC, 2, 1, true, List.of(), Optional.empty()));
  }

  @Test
  void withoutTheInternalLoggerTheDefaultIsStandardOutput() {
    assertThat(ConfigText.bind(new DebugConfigBinder(), "use_internal_logger: false"))
        .isEqualTo(
            new DebugConfig(Verbosity.BASIC, 2, 1, false, List.of("stdout"), Optional.empty()));
    assertThat(ConfigText.problems(new DebugConfigBinder(), "use_internal_logger: false"))
        .isEmpty();
  }

  @Test
  void pathsAreNotForTheInternalLogger() {
    for (String paths : List.of("[stdout, x]", "[]", "stdout")) {
      assertThat(ConfigText.problems(new DebugConfigBinder(), "output_paths: " + paths))
          .contains("output_paths is not supported when use_internal_logger is true");
    }
    assertThat(ConfigText.problems(new DebugConfigBinder(), "output_paths: ~")).isEmpty();
  }

  @Test
  void brokenRulesAreProblems() {
    assertThat(
            ConfigText.problems(
                new DebugConfigBinder(), "use_internal_logger: false\noutput_paths: []"))
        .contains("output_paths must not be empty when use_internal_logger is false");
    assertThat(ConfigText.problems(new DebugConfigBinder(), "verbosity: loud")).contains("loud");
  }

  private Exporter started(String yaml) throws StartException {
    Exporter exporter =
        new DebugExporterFactory()
            .create(
                context.of(ComponentKind.EXPORTER, "debug"),
                ConfigText.bind(new DebugConfigBinder(), yaml));
    exporter.start(context);
    return exporter;
  }

  private static Message message(String text, Map<String, Object> fields) {
    return new Message(Logger.Level.INFO, text, fields);
  }
}

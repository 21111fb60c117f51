package dev.ingot.engine.telemetry.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Logger.Level;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.Samples;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConsoleExporterTest {
  private final RecordingLogger logger = new RecordingLogger();
  private final Traces traces = Samples.traces(0, 2);

  private RunningExporter<Traces> start(Appendable out) throws Exception {
    Surroundings around =
        new Surroundings(
            new BuildInfo("otelcol-test", "", "1"),
            new OwnResource(new TreeMap<>()),
            logger,
            new FakeScheduler(),
            (name, task) -> {
              throw new UnsupportedOperationException();
            },
            out);
    return RunningExporter.start(Signal.TRACES, OwnExporter.console(), around);
  }

  @Test
  void eachSendingIsALineOfOtlpJson() throws Exception {
    StringBuilder out = new StringBuilder();
    RunningExporter<Traces> exporter = start(out);
    assertThat(exporter.send(traces)).isTrue();
    assertThat(exporter.send(traces)).isTrue();
    exporter.stop();
    String line = new String(OtlpJson.toJson(traces), StandardCharsets.UTF_8);
    assertThat(out.toString().lines()).containsExactly(line, line);
  }

  @Test
  void whatIsWrittenIsSeenAtOnce() throws Exception {
    StringWriter seen = new StringWriter();
    start(new BufferedWriter(seen)).send(traces);
    assertThat(seen.toString()).endsWith("}\n");
  }

  @Test
  void whatCannotBeWrittenIsInTheLog() throws Exception {
    assertThat(start(new Full()).send(traces)).isFalse();
    assertThat(logger.messages())
        .containsExactly(
            new RecordingLogger.Message(
                Level.WARN,
                "Own traces were not sent",
                Map.of("error", "cannot write to standard output: disk is full", "spans", 2)));
  }

  private static final class Full extends Writer {
    @Override
    public void write(char[] from, int offset, int length) throws IOException {
      throw new IOException("disk is full");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

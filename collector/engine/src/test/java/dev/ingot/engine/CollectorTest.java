package dev.ingot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs collectors in processes of their own, for signals and exit codes. */
class CollectorTest {
  private static final String CONFIG =
      "--config=yaml:{receivers: {nop: %s}, exporters: {nop: }, service: {telemetry: {logs:"
          + " {disable_zap_resource: true}, metrics: {level: none}}, pipelines: {traces:"
          + " {receivers: [nop], exporters: [nop]}}}}";

  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
  }

  private Process start(String... arguments) throws IOException {
    String java = ProcessHandle.current().info().command().orElse("java");
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    processes.add(process);
    return process;
  }

  private static List<String> readUntil(BufferedReader reader, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = reader.readLine();
    while (line != null && !line.contains(text)) {
      lines.add(line);
      line = reader.readLine();
    }
    return lines;
  }

  @Test
  void endsInGoodOrderWhenTheOperatingSystemAsks() throws Exception {
    Process process = start(CONFIG.formatted(""));
    try (BufferedReader reader = process.inputReader()) {
      readUntil(reader, "Everything is ready. Begin running and processing data.");
      process.toHandle().destroy();
      assertThat(readUntil(reader, "Shutdown complete."))
          .extracting(line -> line.substring(line.indexOf('\t')))
          .containsExactly("\tinfo\tReceived signal from OS", "\tinfo\tStarting shutdown...");
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aSecondSignalGivesUpWhatTheCollectorWaitsFor() throws Exception {
    Process process = start(CONFIG.formatted("{stops: interrupted}"));
    try (BufferedReader reader = process.inputReader()) {
      readUntil(reader, "Everything is ready. Begin running and processing data.");
      process.toHandle().destroy();
      readUntil(reader, "Waiting");
      process.toHandle().destroy();
      assertThat(readUntil(reader, "Shutdown complete."))
          .extracting(line -> line.split("\t")[2])
          .containsExactly(
              "Received another signal from OS, giving up what is not sent yet", "Interrupted");
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aThirdSignalEndsTheProcess() throws Exception {
    Process process = start(CONFIG.formatted("{stops: never}"));
    try (BufferedReader reader = process.inputReader()) {
      readUntil(reader, "Everything is ready. Begin running and processing data.");
      process.toHandle().destroy();
      readUntil(reader, "Waiting");
      process.toHandle().destroy();
      readUntil(reader, "Interrupted");
      process.toHandle().destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).isOne();
  }

  @Test
  void endsWithOneWhenItCannotStart() throws Exception {
    Process process = start(CONFIG.formatted("{fail_start: no socket}"));
    try (BufferedReader reader = process.inputReader()) {
      assertThat(readUntil(reader, "nothing has this"))
          .hasSize(2)
          .last()
          .isEqualTo("failed to start \"nop\" receiver: no socket");
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isOne();
  }
}

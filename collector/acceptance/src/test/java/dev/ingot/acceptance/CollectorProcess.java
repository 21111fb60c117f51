package dev.ingot.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A built collector, started as its users start it: {@code java -jar NAME.jar ARGUMENTS}. */
final class CollectorProcess implements AutoCloseable {
  private static final String READY = "Everything is ready. Begin running and processing data.";
  private static final long LIMIT_SECONDS = 60;

  /** Several collectors run on one machine: none opens the port of its own metrics unasked. */
  private static final String NO_OWN_METRICS = "yaml:service::telemetry::metrics::level: none";

  private final Process process;
  private final List<String> errorLines = new ArrayList<>();
  private final List<String> outputLines = new ArrayList<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Thread errorReader;
  private final Thread outputReader;

  private CollectorProcess(Process process) {
    this.process = process;
    this.errorReader = reader(process.errorReader(StandardCharsets.UTF_8), errorLines);
    this.outputReader = reader(process.inputReader(StandardCharsets.UTF_8), outputLines);
  }

  /** Starts a distribution's jar and returns at once. */
  static CollectorProcess start(String distribution, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar(distribution).toString());
    command.addAll(List.of(arguments));
    return new CollectorProcess(new ProcessBuilder(command).start());
  }

  /** Starts a distribution's jar with a configuration and waits until it says that it is ready. */
  static CollectorProcess startReady(String distribution, Path config, String... flags)
      throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("--config", NO_OWN_METRICS, "--config", config.toString()));
    arguments.addAll(List.of(flags));
    CollectorProcess collector = start(distribution, arguments.toArray(String[]::new));
    if (!collector.ready.await(LIMIT_SECONDS, TimeUnit.SECONDS) || !collector.saidReady()) {
      collector.close();
      throw new AssertionError("not ready:\n" + collector.errors());
    }
    return collector;
  }

  static Path jar(String distribution) {
    Path jar =
        Path.of(System.getProperty("ingot.distributions"))
            .resolve(distribution)
            .resolve("target")
            .resolve(distribution + ".jar")
            .normalize();
    if (!Files.isRegularFile(jar)) {
      throw new AssertionError("no " + jar + "; run mvn generate-distro");
    }
    return jar;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The number of the process. */
  long pid() {
    return process.pid();
  }

  /** Asks the process to end, as {@code kill} does, and gives its exit code. */
  int terminate() throws InterruptedException {
    process.toHandle().destroy();
    return exitCode();
  }

  /** Waits for the process to end by itself. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running:\n" + errors());
    }
    errorReader.join();
    outputReader.join();
    return process.exitValue();
  }

  /** What it wrote to standard error so far. */
  String errors() {
    synchronized (errorLines) {
      return String.join("\n", errorLines);
    }
  }

  /** What it wrote to standard output so far. */
  String output() {
    synchronized (outputLines) {
      return String.join("\n", outputLines);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private boolean saidReady() {
    return errors().contains(READY);
  }

  private Thread reader(BufferedReader lines, List<String> target) {
    Thread thread =
        new Thread(
            () -> {
              lines.lines().forEach(line -> add(target, line));
              ready.countDown();
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void add(List<String> target, String line) {
    synchronized (target) {
      target.add(line);
    }
    if (line.contains(READY)) {
      ready.countDown();
    }
  }
}

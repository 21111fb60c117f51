package dev.ingot.chaos.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A collector that was started. */
public final class Running implements AutoCloseable {
  private static final String READY = "Everything is ready";
  private static final int LIMIT_SECONDS = 60;

  private final Process process;
  private final Path log;
  private final long from;

  Running(Process process, Path log, long from) {
    this.process = process;
    this.log = log;
    this.from = from;
  }

  /** Waits until it says that it is ready. */
  public Running awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!log().contains(READY)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("not ready:\n" + log());
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return this;
  }

  /** What this start of it has logged. */
  public String log() throws IOException {
    byte[] all = Files.readAllBytes(log);
    return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /** Sends a signal by its name without SIG. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** Ends it without any chance to do anything. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, and gives its exit code; kills it, and gives -1, when it takes a minute. */
  public int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      kill();
      return -1;
    }
    return process.exitValue();
  }

  /** The memory that is resident now, in kB; 0 when it is unknown. */
  public long residentKilobytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  /** The last lines of the log. */
  public String lastLines(int count) throws IOException {
    String[] lines = log().split("\n");
    return String.join(
        "\n", Arrays.copyOfRange(lines, Math.max(0, lines.length - count), lines.length));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

package dev.ingot.builder.verify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A collector that runs in a process of its own, with its output in a file. */
final class CollectorProcess implements Closeable {
  private static final String READY = "Everything is ready";
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final long LOOK_MILLIS = 5;
  private static final long END_SECONDS = 30;
  private static final int KIB = 1024;

  private final Process process;
  private final Path log;
  private final long startedAt = System.nanoTime();

  private CollectorProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code command} in a folder; all that it says goes to {@code log}. */
  static CollectorProcess start(List<String> command, Path folder, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return start(builder, folder, log);
  }

  /** The same, with what it says of itself apart from what it prints. */
  static CollectorProcess start(List<String> command, Path folder, Path printed, Path said)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.redirectOutput(printed.toFile()).redirectError(said.toFile());
    return start(builder, folder, printed);
  }

  private static CollectorProcess start(ProcessBuilder builder, Path folder, Path log)
      throws IOException {
    Process process = builder.directory(folder.toFile()).start();
    process.getOutputStream().close();
    return new CollectorProcess(process, log);
  }

  /**
   * Waits until the collector says that it is ready.
   *
   * @return the milliseconds since its start, or empty if it ended or the patience did
   */
  OptionalLong awaitReady(Duration patience) throws IOException, InterruptedException {
    while (true) {
      boolean alive = process.isAlive();
      long nanos = System.nanoTime() - startedAt;
      if (Files.readString(log).contains(READY)) {
        return OptionalLong.of(TimeUnit.NANOSECONDS.toMillis(nanos));
      }
      if (!alive || nanos > patience.toNanos()) {
        return OptionalLong.empty();
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** The memory that the process holds, in bytes; empty where the system does not say. */
  OptionalLong residentBytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    Matcher matcher = RESIDENT.matcher(Files.readString(status));
    return matcher.find()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)) * KIB)
        : OptionalLong.empty();
  }

  /** Waits for the end, and tells the exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks the collector to end, and makes it end when it takes too long. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}

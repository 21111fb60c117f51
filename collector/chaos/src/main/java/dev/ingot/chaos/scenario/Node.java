package dev.ingot.chaos.scenario;

import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.program.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A collector on the stage: its configuration and its process, which may be another one later. */
final class Node implements AutoCloseable {
  private final Program program;
  private final Path folder;
  private final Path storage;
  private Running running;
  private boolean endedInOrder = true;

  /** Starts it, and waits until it is ready. */
  Node(Program program, Path folder, Configuration configuration)
      throws IOException, InterruptedException {
    this.program = program;
    this.folder = folder;
    this.storage = configuration.storage();
    Files.writeString(folder.resolve("config.yaml"), configuration.yaml());
    this.running = start();
  }

  Running running() {
    return running;
  }

  Path storage() {
    return storage;
  }

  /** Changes the exporter's timeout in the configuration, which the collector may read again. */
  void configure(String timeout) throws IOException {
    Path file = folder.resolve("config.yaml");
    String changed = Files.readString(file).replaceFirst("    timeout: \\w+", "    " + timeout);
    Files.writeString(file, changed);
  }

  void restart() throws IOException, InterruptedException {
    running = start();
  }

  /** Asks it to end and waits for that. */
  void stop() throws InterruptedException, IOException {
    int code = running.stop();
    endedInOrder &= code == 0 && running.log().contains("Shutdown complete.");
  }

  /** Whether it has ended with status 0 each time that it was asked to. */
  boolean endedInOrder() {
    return endedInOrder;
  }

  @Override
  public void close() {
    running.close();
  }

  private Running start() throws IOException, InterruptedException {
    return program
        .start(folder.resolve("config.yaml"), folder.resolve("collector.log"))
        .awaitReady();
  }
}

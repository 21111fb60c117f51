package dev.ingot.chaos.fuzz;

import dev.ingot.chaos.program.Heap;
import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.program.Running;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code ci/fuzz}'s part for the wire: gRPC framing, HTTP/2 frames, HTTP 1.1, JSON bodies. */
public final class Fuzz {
  /** What a connection that says nothing more may hold, whatever it said before. */
  private static final long BYTES_A_CONNECTION = 128 * 1024;

  private Fuzz() {}

  /**
   * Arguments: the jar, seconds, and the first seed.
   *
   * <p>Ends with 1 when the collector died, did not answer, or held too much memory.
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("fuzz");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = List.of(java, "-Xmx128m", "-jar", arguments[0]);
    Program program = new Program("ours", command, Map.of(), List.of());
    int grpc = freePort();
    int http = freePort();
    Path config = Files.writeString(folder.resolve("config.yaml"), config(grpc, http));
    Optional<String> found;
    try (Running running = program.start(config, folder.resolve("log")).awaitReady();
        WireFuzz fuzz = new WireFuzz(grpc, http, Long.parseLong(arguments[2]))) {
      found = run(running, fuzz, TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[1])));
      System.out.printf("wire: %d conversations%n", fuzz.next() - Long.parseLong(arguments[2]));
    }
    System.out.println(found.map(what -> "FOUND: " + what + "; log in " + folder).orElse("fine"));
    System.exit(found.isPresent() ? 1 : 0);
  }

  private static Optional<String> run(Running running, WireFuzz fuzz, long nanos)
      throws IOException, InterruptedException {
    Optional<String> found = fuzz.round();
    long before = Heap.live(running);
    long end = System.nanoTime() + nanos;
    while (found.isEmpty() && System.nanoTime() < end) {
      found = fuzz.round();
    }
    if (!running.isAlive()) {
      return Optional.of("the collector died");
    }
    long held = Heap.live(running) - before;
    long allowed = fuzz.lingering() * BYTES_A_CONNECTION;
    System.out.printf("wire: %d connections hold %d KB%n", fuzz.lingering(), held / 1024);
    if (found.isEmpty() && held > allowed) {
      return Optional.of("%d bytes held, %d allowed".formatted(held, allowed));
    }
    if (found.isEmpty() && running.log().contains("\tat ")) {
      return Optional.of("a stack trace in the log");
    }
    return found;
  }

  private static String config(int grpc, int http) {
    return """
    receivers:
      otlp: {protocols: {grpc: {endpoint: '127.0.0.1:%d'}, http: {endpoint: '127.0.0.1:%d'}}}
    exporters: {nop: }
    service:
      telemetry: {metrics: {level: none}}
      pipelines: {traces: {receivers: [otlp], exporters: [nop]}}
    """
        .formatted(grpc, http);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

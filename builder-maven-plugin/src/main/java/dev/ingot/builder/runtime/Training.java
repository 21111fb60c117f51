package dev.ingot.builder.runtime;

import dev.ingot.builder.otlp.Load;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Starts a collector once, lets it handle telemetry for a while, and stops it, so that it writes
 * its cache of prepared classes; from Java 25 on the cache has profiles too, by which what handles
 * telemetry is compiled sooner. The launcher chooses the name of the cache and the options, here as
 * later.
 */
final class Training {
  private static final String READY = "Everything is ready";
  private static final int SHOWN = 3;
  private static final long SECONDS = 120;
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS);

  private final Duration loadTime;
  private final List<String> said = new ArrayList<>();

  /** A training with so much time for telemetry. */
  Training(Duration loadTime) {
    this.loadTime = loadTime;
  }

  /**
   * Writes the cache.
   *
   * @param program the script that starts the collector
   * @param config its configuration
   * @param variable the name of the environment variable for the folder of the cache
   * @param cache that folder, empty
   * @return why there is no cache, or empty when there is one
   * @throws IOException when the script cannot be started
   */
  Optional<String> run(Path program, Path config, String variable, Path cache) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), "--config", config.toString())
            .redirectErrorStream(true)
            .directory(config.resolveSibling("").toFile());
    clean(builder.environment(), variable.replaceFirst("_CACHE$", "_OPTS"));
    builder.environment().put(variable, cache.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture.runAsync(process.toHandle()::destroyForcibly, LATER);
    boolean ready = false;
    try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(in)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (!ready && line.contains(READY)) {
          ready = true;
          Listening listening = Listening.of(said);
          CompletableFuture.runAsync(() -> use(listening, process.toHandle()));
        }
      }
    } finally {
      process.onExit().join();
    }
    return result(ready, cache);
  }

  /** Sends telemetry and stops the collector, beside the thread that reads what it says. */
  private void use(Listening listening, ProcessHandle process) {
    try {
      new Load(listening.grpc(), listening.http(), loadTime).send();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroy();
    }
  }

  private Optional<String> result(boolean ready, Path cache) throws IOException {
    try (var files = Files.list(cache)) {
      if (ready && files.findAny().isPresent()) {
        return Optional.empty();
      }
    }
    String last = String.join("; ", said.subList(Math.max(0, said.size() - SHOWN), said.size()));
    return Optional.of(
        (ready ? "Java wrote no cache" : "the collector did not get ready") + ": " + last);
  }

  private static void clean(Map<String, String> environment, String options) {
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS", options)
        .forEach(environment::remove);
  }
}

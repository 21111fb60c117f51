package dev.ingot.builder.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param status its exit status, -1 when it had to be ended
 * @param output what it wrote, errors among it
 */
record Finished(int status, String output) {
  private static final long MINUTES = 5;

  /**
   * Runs a program of a JDK, with a language that does not depend on the user's.
   *
   * @throws IOException when it cannot be started
   */
  static Finished of(List<String> command) throws IOException {
    Path output = Files.createTempFile("ingot", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C");
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
      Process process = builder.redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      int status = waitFor(process);
      return new Finished(status, Files.readString(output, StandardCharsets.ISO_8859_1));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  boolean failed() {
    return status != 0;
  }

  /** The first line that says something. */
  String reason() {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("WARNING"))
        .findFirst()
        .orElse("it ended with status " + status);
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor(MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a program ran", e);
    } finally {
      process.destroyForcibly();
    }
  }
}

package dev.ingot.chaos.program;

import java.io.IOException;
import java.util.List;

/** The heap of another Java process. */
public final class Heap {
  private Heap() {}

  /**
   * The bytes that are live, after a collection of all garbage; 0 where there is no {@code jcmd} or
   * it is not answered.
   */
  public static long live(Running running) throws IOException {
    List<String> command =
        List.of(Machine.java("jcmd"), String.valueOf(running.pid()), "GC.class_histogram");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process
        .inputReader()
        .lines()
        .filter(line -> line.startsWith("Total "))
        .map(line -> line.strip().split(" +"))
        .mapToLong(words -> Long.parseLong(words[2]))
        .findFirst()
        .orElse(0);
  }
}

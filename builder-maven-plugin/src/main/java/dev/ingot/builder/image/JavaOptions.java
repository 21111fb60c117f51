package dev.ingot.builder.image;

import dev.ingot.builder.runtime.Jdk;
import java.util.ArrayList;
import java.util.List;

/**
 * How Java is started in an image, where no shell can choose: the options of the launcher that hold
 * everywhere, and a heap that follows from the memory of the container. docs/launcher.md has the
 * reasons of each.
 */
final class JavaOptions {
  private static final List<String> ALWAYS =
      List.of(
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000",
          "-XX:G1PeriodicGCInterval=10000",
          "-XX:G1ConcRefinementThreads=0",
          "-XX:MaxDirectMemorySize=64m",
          "-Xms16m",
          "-XX:MaxRAMPercentage=50");
  private static final int TRIMS = 23;

  private JavaOptions() {}

  /** The lines of an argument file that starts a jar. */
  static String file(Jdk jdk, String jar) {
    List<String> lines = new ArrayList<>(ALWAYS);
    if (jdk.feature() >= TRIMS && jdk.library().equals("gnu")) {
      lines.add("-XX:TrimNativeHeapInterval=5000");
    }
    lines.add("-jar");
    lines.add(jar);
    return String.join("\n", lines) + "\n";
  }
}

package dev.ingot.benchmarks.compression;

import dev.ingot.benchmarks.data.FieldOrder;
import dev.ingot.benchmarks.data.SampleRequests;
import dev.ingot.telemetry.Signal;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how many megabytes a second are deflated and inflated, by the processor time of the
 * thread, the best of several turns: for machines that others use as well, where JMH's figures say
 * little.
 */
public final class Speeds {
  private static final int TURNS = 9;
  private static final long TURN_NANOS = 150_000_000;

  private Speeds() {}

  private interface Work {
    void run() throws Exception;
  }

  /** Takes how many spans a request has; 1,000 without. */
  public static void main(String[] arguments) throws Exception {
    int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    List<byte[]> requests = SampleRequests.of(Signal.TRACES, items, FieldOrder.FIRST_TO_LAST, 12);
    Map<String, Work> works = new LinkedHashMap<>();
    for (int level : new int[] {1, 3, 6, 9}) {
      DeflateBenchmark deflate = new DeflateBenchmark();
      deflate.level = level;
      deflate.open();
      works.put("deflate ours " + level, () -> requests.forEach(deflate::ours));
      works.put("deflate jdk " + level, () -> requests.forEach(deflate::jdk));
    }
    InflateBenchmark inflate = new InflateBenchmark();
    inflate.compress(requests);
    works.put("inflate ours", () -> times(requests.size(), inflate::ours));
    works.put("inflate jdk", () -> times(requests.size(), inflate::jdk));
    print(works, requests.stream().mapToInt(request -> request.length).sum());
  }

  private static void print(Map<String, Work> works, int bytes) throws Exception {
    Map<String, Double> best = new LinkedHashMap<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (Map.Entry<String, Work> work : works.entrySet()) {
        best.merge(work.getKey(), megabytesPerSecond(work.getValue(), bytes), Math::max);
      }
    }
    best.forEach((name, speed) -> System.out.printf(Locale.ROOT, "%-16s %5.0f%n", name, speed));
  }

  private static double megabytesPerSecond(Work work, int bytes) throws Exception {
    long begin = cpuNanos();
    long done = 0;
    long elapsed;
    do {
      work.run();
      done += bytes;
      elapsed = cpuNanos() - begin;
    } while (elapsed < TURN_NANOS);
    return done * 1e3 / elapsed;
  }

  private static void times(int count, Work work) throws Exception {
    for (int i = 0; i < count; i++) {
      work.run();
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

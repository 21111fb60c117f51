package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What the process takes. Measured when somebody looks, and not before: the JVM's own beans cost
 * time to load.
 */
final class ProcessMetrics {
  private static final Metric CPU =
      Metric.counter(
          "otelcol_process_cpu_seconds", "CPU time of the process, user and system", "s");
  private static final Metric RESIDENT =
      Metric.gauge("otelcol_process_memory_rss", "Physical memory of the process", "By");
  private static final Metric HEAP =
      Metric.gauge("otelcol_process_runtime_heap_alloc_bytes", "Used part of the Java heap", "By");
  private static final Metric ALLOCATED =
      Metric.counter(
          "otelcol_process_runtime_total_alloc_bytes",
          "Bytes allocated on the Java heap since the start; from Java 21 on",
          "By");
  private static final Metric RESERVED =
      Metric.gauge(
          "otelcol_process_runtime_total_sys_memory_bytes",
          "Memory that the Java heap and the rest of the JVM have reserved",
          "By");
  private static final Metric UPTIME =
      Metric.counter("otelcol_process_uptime", "Time since the start", "s");

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT_LINE = "VmRSS:";
  private static final long KIB = 1024;
  private static final double NANOS = 1e9;

  private ProcessMetrics() {}

  /**
   * Measures from now on.
   *
   * @param nanoTime the clock of the uptime
   */
  static void observe(Meter meter, LongSupplier nanoTime) {
    long start = nanoTime.getAsLong();
    meter.observeFraction(UPTIME, () -> (nanoTime.getAsLong() - start) / NANOS);
    meter.observeFraction(CPU, ProcessMetrics::cpuSeconds);
    meter.observe(RESIDENT, () -> resident(STATUS));
    meter.observe(HEAP, ProcessMetrics::heapUsed);
    meter.observe(RESERVED, ProcessMetrics::reserved);
    AllocatedBytes.find().ifPresent(door -> meter.observe(ALLOCATED, door::now));
  }

  private static double cpuSeconds() {
    Duration cpu =
        ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .orElseThrow(() -> new UnsupportedOperationException("no CPU time on this system"));
    return cpu.toNanos() / NANOS;
  }

  /** The resident bytes by the status file of Linux; throws where there is none. */
  static long resident(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(RESIDENT_LINE)) {
          String kib = line.substring(RESIDENT_LINE.length()).replace("kB", "").strip();
          return Long.parseLong(kib) * KIB;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new UnsupportedOperationException("no resident size in " + status);
  }

  private static long heapUsed() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long reserved() {
    return Runtime.getRuntime().totalMemory()
        + ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getCommitted();
  }
}

package dev.ingot.benchmarks.telemetry;

import dev.ingot.benchmarks.MicrosPerCall;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** What batching does. */
public class BatchBenchmark extends MicrosPerCall {
  private static final int REQUESTS = 8;
  private static final int PARTS = 10;

  /** Cuts a request into ten parts, within resources and scopes; not below one item. */
  @Benchmark
  public List<Telemetry> split(Requests requests) {
    int part = Math.max(1, requests.items / PARTS);
    return requests.signal().split(requests.telemetry(), part);
  }

  /** Puts eight requests together and copies them into one array. */
  @Benchmark
  public byte[] gather(Requests requests) {
    List<Telemetry> parts = new ArrayList<>(REQUESTS);
    for (int i = 0; i < REQUESTS; i++) {
      parts.add(requests.telemetry());
    }
    return requests.signal().concat(parts).toByteArray();
  }
}

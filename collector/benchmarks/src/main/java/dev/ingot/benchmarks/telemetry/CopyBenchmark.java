package dev.ingot.benchmarks.telemetry;

import dev.ingot.benchmarks.MicrosPerCall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The yardstick: a copy of a request's bytes, than which nothing that looks at them is faster. */
@State(Scope.Thread)
public class CopyBenchmark extends MicrosPerCall {
  private final byte[] target = new byte[1 << 20];

  /** Into the same array each time. */
  @Benchmark
  public byte[] copy(Requests requests) {
    byte[] request = requests.bytes();
    System.arraycopy(request, 0, target, 0, request.length);
    return target;
  }
}

package dev.ingot.benchmarks.compression;

import dev.ingot.benchmarks.MicrosPerCall;
import dev.ingot.benchmarks.telemetry.Requests;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Compression;
import dev.ingot.transport.compression.Decompression;
import dev.ingot.transport.compression.DecompressionException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Requests compressed as clients do and decompressed as servers do. */
@State(Scope.Thread)
public class CodingBenchmark extends MicrosPerCall {
  private final Compression compression = new Compression();

  /** Which coding. */
  @Param({"GZIP", "ZSTD", "SNAPPY", "LZ4"})
  public Coding coding = Coding.GZIP;

  private List<byte[]> encoded = List.of();
  private int next;

  /** Compresses all requests. */
  @Setup(Level.Trial)
  public void compress(Requests requests) {
    List<byte[]> made = new ArrayList<>();
    for (Telemetry telemetry : requests.all()) {
      made.add(encode(telemetry));
    }
    encoded = List.copyOf(made);
  }

  /** Out. */
  @Benchmark
  public byte[] compressed(Requests requests) {
    return encode(requests.telemetry());
  }

  /** In. */
  @Benchmark
  public byte[] decompressed() throws DecompressionException {
    next = next + 1 < encoded.size() ? next + 1 : 0;
    return Decompression.decode(coding, encoded.get(next), 1 << 20);
  }

  private byte[] encode(Telemetry telemetry) {
    return compression.encode(coding, Compression.DEFAULT_LEVEL, telemetry.segments());
  }
}

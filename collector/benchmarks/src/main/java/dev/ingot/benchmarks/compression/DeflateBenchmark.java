package dev.ingot.benchmarks.compression;

import dev.ingot.benchmarks.MicrosPerCall;
import dev.ingot.benchmarks.telemetry.Requests;
import dev.ingot.deflate.DeflateEncoder;
import dev.ingot.deflate.Framing;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Requests as zlib streams, made by us and by the JDK. Both keep their state. */
@State(Scope.Thread)
public class DeflateBenchmark extends MicrosPerCall {
  /** How hard to try. */
  @Param({"1", "3", "6", "9"})
  public int level = 6;

  private final byte[] output = new byte[1 << 20];
  private DeflateEncoder encoder = new DeflateEncoder(Framing.ZLIB, 6);
  private Deflater deflater = new Deflater(6);

  /** Makes the states for the level. */
  @Setup(Level.Trial)
  public void open() {
    encoder = new DeflateEncoder(Framing.ZLIB, level);
    deflater.end();
    deflater = new Deflater(level);
  }

  /** Frees what zlib holds. */
  @TearDown(Level.Trial)
  public void close() {
    deflater.end();
  }

  /** Our own. */
  @Benchmark
  public byte[] ours(Requests requests) {
    return ours(requests.bytes());
  }

  byte[] ours(byte[] request) {
    encoder.add(request, 0, request.length);
    return encoder.finish();
  }

  /** The JDK's, into an array that is large enough. */
  @Benchmark
  public byte[] jdk(Requests requests) {
    return jdk(requests.bytes());
  }

  byte[] jdk(byte[] request) {
    deflater.reset();
    deflater.setInput(request);
    deflater.finish();
    int size = 0;
    while (!deflater.finished()) {
      size += deflater.deflate(output, size, output.length - size);
    }
    return Arrays.copyOf(output, size);
  }
}

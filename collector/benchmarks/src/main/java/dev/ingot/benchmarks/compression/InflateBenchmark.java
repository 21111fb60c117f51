package dev.ingot.benchmarks.compression;

import dev.ingot.benchmarks.MicrosPerCall;
import dev.ingot.benchmarks.telemetry.Requests;
import dev.ingot.deflate.DeflateDecoder;
import dev.ingot.deflate.DeflateException;
import dev.ingot.deflate.Framing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Requests from zlib streams of level 6, read by us and by the JDK. */
@State(Scope.Thread)
public class InflateBenchmark extends MicrosPerCall {
  private static final int MAX = 1 << 20;

  private final byte[] output = new byte[MAX];
  private List<byte[]> streams = List.of();
  private int next;

  /** Compresses requests, with the JDK. */
  @Setup(Level.Trial)
  public void compress(Requests requests) {
    List<byte[]> plain = new ArrayList<>();
    requests.all().forEach(telemetry -> plain.add(requests.bytes()));
    compress(plain);
  }

  void compress(List<byte[]> requests) {
    List<byte[]> made = new ArrayList<>();
    Deflater deflater = new Deflater(6);
    for (byte[] request : requests) {
      deflater.reset();
      deflater.setInput(request);
      deflater.finish();
      made.add(Arrays.copyOf(output, deflater.deflate(output)));
    }
    deflater.end();
    streams = List.copyOf(made);
  }

  /** Our own. */
  @Benchmark
  public byte[] ours() throws DeflateException {
    return DeflateDecoder.decode(Framing.ZLIB, stream(), MAX);
  }

  /** The JDK's, into an array that is large enough. */
  @Benchmark
  public byte[] jdk() throws DataFormatException {
    Inflater inflater = new Inflater();
    inflater.setInput(stream());
    int size = inflater.inflate(output);
    inflater.end();
    return Arrays.copyOf(output, size);
  }

  private byte[] stream() {
    next = next + 1 < streams.size() ? next + 1 : 0;
    return streams.get(next);
  }
}

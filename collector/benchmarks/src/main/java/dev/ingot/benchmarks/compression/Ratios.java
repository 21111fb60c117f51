package dev.ingot.benchmarks.compression;

import dev.ingot.benchmarks.data.FieldOrder;
import dev.ingot.benchmarks.data.SampleRequests;
import dev.ingot.deflate.DeflateEncoder;
import dev.ingot.deflate.Framing;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Compression;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;

/** Prints how many times smaller requests of 1,000 items become. */
public final class Ratios {
  private static final Compression COMPRESSION = new Compression();

  private Ratios() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    for (Signal<?> signal : List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS)) {
      List<byte[]> requests = SampleRequests.of(signal, 1_000, FieldOrder.FIRST_TO_LAST, 8);
      for (int level = 1; level <= 9; level++) {
        int tried = level;
        print(signal, "ours " + level, requests, request -> ours(tried, request));
        print(signal, "zlib " + level, requests, request -> zlib(tried, request));
      }
      for (Coding coding : List.of(Coding.ZSTD, Coding.SNAPPY, Coding.LZ4)) {
        print(signal, coding.name(), requests, request -> coded(coding, request));
      }
    }
  }

  private static void print(
      Signal<?> signal, String name, List<byte[]> requests, ToIntFunction<byte[]> size) {
    double plain = requests.stream().mapToInt(request -> request.length).sum();
    double small = requests.stream().mapToInt(size).sum();
    System.out.printf(Locale.ROOT, "%s %-7s %.2f%n", signal.id(), name, plain / small);
  }

  static int ours(int level, byte[] request) {
    DeflateEncoder encoder = new DeflateEncoder(Framing.ZLIB, level);
    encoder.add(request, 0, request.length);
    return encoder.finish().length;
  }

  static int zlib(int level, byte[] request) {
    Deflater deflater = new Deflater(level);
    deflater.setInput(request);
    deflater.finish();
    int size = deflater.deflate(new byte[request.length]);
    deflater.end();
    return size;
  }

  private static int coded(Coding coding, byte[] request) {
    List<Segment> parts = List.of(new Segment(request, 0, request.length, 0, true));
    return COMPRESSION.encode(coding, Compression.DEFAULT_LEVEL, parts).length;
  }
}

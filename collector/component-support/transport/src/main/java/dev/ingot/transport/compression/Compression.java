package dev.ingot.transport.compression;

import dev.ingot.deflate.DeflateEncoder;
import dev.ingot.deflate.Framing;
import dev.ingot.telemetry.Segment;
import io.airlift.compress.Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.snappy.SnappyFramedOutputStream;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Compresses whole buffers; keeps what it needs for that, so use one again. Thread-safe. */
public final class Compression {
  /** The usual balance of time and size. */
  public static final int DEFAULT_LEVEL = DeflateEncoder.DEFAULT_LEVEL;

  private final DeflateEncoders deflate = new DeflateEncoders();

  /** Has compressed nothing yet. */
  public Compression() {}

  /**
   * Compresses the parts as if they were one buffer.
   *
   * @param level for gzip, zlib and deflate: 1, fastest, to 9, smallest, {@link #DEFAULT_LEVEL}, or
   *     -2 to look for no repetitions; others have none
   * @return an array of exactly the size
   */
  public byte[] encode(Coding coding, int level, List<Segment> parts) {
    return switch (coding) {
      case IDENTITY -> gather(parts);
      case GZIP -> deflate.encode(Framing.GZIP, level, parts);
      case ZLIB, DEFLATE -> deflate.encode(Framing.ZLIB, level, parts);
      case ZSTD -> block(new ZstdCompressor(), parts);
      case SNAPPY -> block(new SnappyCompressor(), parts);
      case SNAPPY_FRAMED -> snappyFrames(parts);
      case LZ4 -> new Lz4Encoder().encode(gather(parts));
    };
  }

  private static byte[] block(Compressor compressor, List<Segment> parts) {
    byte[] input = gather(parts);
    byte[] output = new byte[compressor.maxCompressedLength(input.length)];
    int size = compressor.compress(input, 0, input.length, output, 0, output.length);
    return Arrays.copyOf(output, size);
  }

  private static byte[] snappyFrames(List<Segment> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SnappyFramedOutputStream out = new SnappyFramedOutputStream(bytes)) {
      for (Segment part : parts) {
        out.write(part.buffer(), part.offset(), part.length());
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] gather(List<Segment> parts) {
    byte[] bytes = new byte[size(parts)];
    int at = 0;
    for (Segment part : parts) {
      System.arraycopy(part.buffer(), part.offset(), bytes, at, part.length());
      at += part.length();
    }
    return bytes;
  }

  private static int size(List<Segment> parts) {
    long size = 0;
    for (Segment part : parts) {
      size += part.length();
    }
    return Math.toIntExact(size);
  }
}

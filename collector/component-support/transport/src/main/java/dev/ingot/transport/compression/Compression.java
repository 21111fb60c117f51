package dev.ingot.transport.compression;

import dev.ingot.telemetry.Segment;
import io.airlift.compress.Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.snappy.SnappyFramedOutputStream;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Compresses whole buffers. */
public final class Compression {
  /** The library's own level. */
  public static final int DEFAULT_LEVEL = -1;

  private Compression() {}

  /** Whether {@link #encode} knows a coding: all but {@code LZ4}. */
  public static boolean canEncode(Coding coding) {
    return coding != Coding.LZ4;
  }

  /**
   * Compresses the parts as if they were one buffer.
   *
   * @param level 0 to 9 for gzip, zlib and deflate, or {@link #DEFAULT_LEVEL}; others have none
   * @return an array of exactly the size
   */
  public static byte[] encode(Coding coding, int level, List<Segment> parts) {
    return switch (coding) {
      case IDENTITY -> gather(parts);
      case GZIP -> new GzipEncoder(level).encode(parts);
      case ZLIB, DEFLATE -> zlib(level, parts);
      case ZSTD -> block(new ZstdCompressor(), parts);
      case SNAPPY -> block(new SnappyCompressor(), parts);
      case SNAPPY_FRAMED -> snappyFrames(parts);
      case LZ4 -> throw new IllegalStateException("no encoder for " + coding);
    };
  }

  private static byte[] zlib(int level, List<Segment> parts) {
    Deflater deflater = new Deflater(level);
    try {
      GrowingBytes out = new GrowingBytes(size(parts) / 4);
      out.deflate(deflater, parts);
      return out.toExactArray();
    } finally {
      deflater.end();
    }
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

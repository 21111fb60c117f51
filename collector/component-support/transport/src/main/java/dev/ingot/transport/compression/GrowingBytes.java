package dev.ingot.transport.compression;

import dev.ingot.telemetry.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Bytes as a compressor writes them. Not thread-safe. */
final class GrowingBytes {
  private byte[] bytes;
  private int size;

  GrowingBytes(int expected) {
    bytes = new byte[Math.max(256, expected)];
  }

  void append(byte[] source) {
    room(source.length);
    System.arraycopy(source, 0, bytes, size, source.length);
    size += source.length;
  }

  void appendLittle32(int value) {
    append(
        new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)});
  }

  /** Compresses all parts to their end. */
  void deflate(Deflater deflater, List<Segment> parts) {
    for (Segment part : parts) {
      deflater.setInput(part.buffer(), part.offset(), part.length());
      while (!deflater.needsInput()) {
        step(deflater);
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      step(deflater);
    }
  }

  byte[] toExactArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void step(Deflater deflater) {
    room(64);
    size += deflater.deflate(bytes, size, bytes.length - size);
  }

  private void room(int count) {
    if (count > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
  }
}

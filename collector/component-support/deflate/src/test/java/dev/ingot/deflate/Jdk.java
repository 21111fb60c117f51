package dev.ingot.deflate;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** What the JDK's zlib makes of the same bytes. */
final class Jdk {
  private Jdk() {}

  static byte[] deflate(Framing framing, int level, int strategy, byte[] data) {
    if (framing == Framing.GZIP) {
      throw new IllegalArgumentException("the JDK has streams for gzip");
    }
    Deflater deflater = new Deflater(level, framing == Framing.RAW);
    deflater.setStrategy(strategy);
    deflater.setInput(data);
    deflater.finish();
    byte[] output = new byte[data.length + data.length / 8 + 100];
    int size = 0;
    while (!deflater.finished()) {
      size += deflater.deflate(output, size, output.length - size);
    }
    deflater.end();
    return Arrays.copyOf(output, size);
  }

  /**
   * Inflates.
   *
   * @return empty when the JDK refuses the bytes or waits for more of them
   */
  static Optional<byte[]> inflate(Framing framing, byte[] input, int maxBytes) {
    Inflater inflater = new Inflater(framing == Framing.RAW);
    try {
      inflater.setInput(input);
      byte[] output = new byte[maxBytes];
      int size = 0;
      while (!inflater.finished()) {
        int count = inflater.inflate(output, size, maxBytes - size);
        if (count == 0 && !inflater.finished()) {
          return Optional.empty();
        }
        size += count;
      }
      return Optional.of(Arrays.copyOf(output, size));
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}

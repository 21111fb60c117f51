package dev.ingot.builder.archive;

import dev.ingot.deflate.DeflateEncoder;
import dev.ingot.deflate.Framing;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Compresses to one gzip member (RFC 1952) whose bytes are the same with every Java: the JDK's own
 * {@code Deflater} is the zlib of the machine, and each zlib has other bytes. The header has no
 * time, no name and an unknown system. At level 9 the classes of a collector take 1 % more than
 * with zlib's level 9.
 *
 * <p>The compressed bytes are kept until {@link #close}, which writes them and closes what is
 * below.
 */
public final class Gzip extends OutputStream {
  private static final int SMALLEST = 9;

  private final OutputStream out;
  private final DeflateEncoder encoder = new DeflateEncoder(Framing.GZIP, SMALLEST);
  private final byte[] one = new byte[1];
  private boolean open = true;

  /** Compresses to a stream. */
  public Gzip(OutputStream out) {
    this.out = out;
  }

  /** The bytes, compressed. */
  public static byte[] compress(byte[] content) {
    DeflateEncoder encoder = new DeflateEncoder(Framing.GZIP, SMALLEST);
    encoder.add(content, 0, content.length);
    return encoder.finish();
  }

  @Override
  public void write(int value) {
    one[0] = (byte) value;
    encoder.add(one, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    encoder.add(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      try (out) {
        out.write(encoder.finish());
      }
    }
  }
}

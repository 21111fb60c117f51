package dev.ingot.deflate;

import java.util.Objects;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/**
 * Deflates buffers that come in parts. What it needs for that, at most 2 MB, is kept for the next
 * buffer: use it again. Not thread-safe.
 *
 * <pre>{@code
 * DeflateEncoder encoder = new DeflateEncoder(Framing.GZIP, DeflateEncoder.DEFAULT_LEVEL);
 * encoder.add(part, 0, part.length);
 * byte[] member = encoder.finish();
 * }</pre>
 */
public final class DeflateEncoder {
  /** The same as level 3. */
  public static final int DEFAULT_LEVEL = -1;

  /** No matches are looked for: only how often bytes occur makes data shorter. */
  public static final int HUFFMAN_ONLY = -2;

  private static final long GZIP_MAGIC = 0x088b1f;
  private static final long GZIP_UNKNOWN_SYSTEM = 0xff00;

  /** The largest window, no dictionary, and the checksum of both bytes. */
  private static final int ZLIB_HEADER = 0x9c78;

  private final Framing framing;
  private final Matcher matcher;
  private final Checksum checksum;
  private final Window window = new Window();
  private final Sequences sequences = new Sequences(Window.BLOCK);
  private final BitOutput output = new BitOutput();
  private final BlockWriter blocks = new BlockWriter(output);
  private int size;

  /**
   * Makes an encoder.
   *
   * @param level 1, fastest, to 9, smallest; {@link #DEFAULT_LEVEL} or {@link #HUFFMAN_ONLY}
   * @throws IllegalArgumentException for any other level
   */
  public DeflateEncoder(Framing framing, int level) {
    this.framing = framing;
    this.matcher = Level.matcher(level);
    this.checksum = framing == Framing.GZIP ? new CRC32() : new Adler32();
    begin();
  }

  /** Adds bytes to what is deflated; they are not needed any more afterwards. */
  public void add(byte[] source, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, source.length);
    if (framing != Framing.RAW) {
      checksum.update(source, offset, length);
    }
    size += length;
    int at = offset;
    for (int end = offset + length; at < end; ) {
      if (window.isFull()) {
        block(false);
        matcher.slide(window.slide());
      }
      at += window.fill(source, at, end - at);
    }
  }

  /**
   * Ends the data, and begins anew.
   *
   * @return all that was added, deflated; an array of exactly the size
   */
  public byte[] finish() {
    block(true);
    output.align();
    output.reserve(Long.SIZE);
    switch (framing) {
      case RAW -> {}
      case ZLIB -> output.write(Integer.reverseBytes(checksum()) & 0xffffffffL, Integer.SIZE);
      case GZIP -> {
        output.write(checksum() & 0xffffffffL, Integer.SIZE);
        output.write(size & 0xffffffffL, Integer.SIZE);
      }
    }
    byte[] result = output.take();
    begin();
    return result;
  }

  private void begin() {
    size = 0;
    checksum.reset();
    window.clear();
    matcher.begin();
    switch (framing) {
      case RAW -> {}
      case ZLIB -> output.write(ZLIB_HEADER, Short.SIZE);
      case GZIP -> {
        output.write(GZIP_MAGIC, 5 * Byte.SIZE);
        output.write(GZIP_UNKNOWN_SYSTEM << 24, 5 * Byte.SIZE);
      }
    }
  }

  private void block(boolean last) {
    sequences.clear();
    matcher.find(window.bytes(), window.begin(), window.end(), sequences);
    blocks.write(window.bytes(), window.begin(), window.end(), sequences, last);
  }

  private int checksum() {
    return (int) checksum.getValue();
  }
}

package dev.ingot.transport.compression;

import io.airlift.compress.lz4.Lz4Compressor;
import java.io.ByteArrayOutputStream;

/** Writes LZ4 frames of independent blocks, with zeros for checksums. */
final class Lz4Frames {
  private static final int BLOCK = 64 * 1024;

  private Lz4Frames() {}

  static byte[] encode(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    little32(out, 0x184d2204);
    out.writeBytes(new byte[] {0x74, 0x40, 0});
    for (int at = 0; at < data.length; at += BLOCK) {
      int length = Math.min(BLOCK, data.length - at);
      Lz4Compressor compressor = new Lz4Compressor();
      byte[] block = new byte[compressor.maxCompressedLength(length)];
      int size = compressor.compress(data, at, length, block, 0, block.length);
      boolean stored = size >= length;
      little32(out, stored ? length | 0x80000000 : size);
      out.write(stored ? data : block, stored ? at : 0, stored ? length : size);
      little32(out, 0);
    }
    little32(out, 0);
    little32(out, 0);
    return out.toByteArray();
  }

  private static void little32(ByteArrayOutputStream out, int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(value >> shift);
    }
  }
}

package dev.ingot.transport.compression;

import dev.ingot.telemetry.Segment;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes one gzip member. Source: RFC 1952. */
final class GzipEncoder {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private final int level;

  GzipEncoder(int level) {
    this.level = level;
  }

  byte[] encode(List<Segment> parts) {
    CRC32 crc = new CRC32();
    long size = 0;
    for (Segment part : parts) {
      crc.update(part.buffer(), part.offset(), part.length());
      size += part.length();
    }
    GrowingBytes out = new GrowingBytes((int) Math.min(size / 4, 1 << 26));
    out.append(HEADER);
    Deflater deflater = new Deflater(level, true);
    try {
      out.deflate(deflater, parts);
    } finally {
      deflater.end();
    }
    out.appendLittle32((int) crc.getValue());
    out.appendLittle32((int) size);
    return out.toExactArray();
  }
}

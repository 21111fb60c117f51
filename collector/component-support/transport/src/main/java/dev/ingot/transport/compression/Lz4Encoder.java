package dev.ingot.transport.compression;

import io.airlift.compress.lz4.Lz4Compressor;
import java.util.Arrays;

/**
 * Writes one LZ4 frame of blocks that do not refer to each other, without checksums of contents.
 * Not thread-safe.
 *
 * <p>Source: lz4/lz4, {@code doc/lz4_Frame_format.md}.
 */
final class Lz4Encoder {
  /**
   * Magic, version 1 with independent blocks, blocks of at most 4 MiB, and these two's checksum.
   */
  private static final byte[] HEADER = {0x04, 0x22, 0x4d, 0x18, 0x60, 0x70, 0x73};

  private static final int LARGEST_BLOCK = 4 << 20;
  private static final int SIZE_LENGTH = 4;
  private static final int STORED = 1 << 31;

  private final Lz4Compressor compressor = new Lz4Compressor();
  private byte[] output = HEADER;
  private int size = HEADER.length;

  byte[] encode(byte[] input) {
    int blocks = (input.length + LARGEST_BLOCK - 1) / LARGEST_BLOCK;
    int most = compressor.maxCompressedLength(Math.min(LARGEST_BLOCK, input.length));
    output = Arrays.copyOf(HEADER, HEADER.length + blocks * (SIZE_LENGTH + most) + SIZE_LENGTH);
    for (int at = 0; at < input.length; at += LARGEST_BLOCK) {
      block(input, at, Math.min(LARGEST_BLOCK, input.length - at));
    }
    size(0);
    return Arrays.copyOf(output, size);
  }

  private void block(byte[] input, int offset, int length) {
    int data = size + SIZE_LENGTH;
    int compressed = compressor.compress(input, offset, length, output, data, output.length - data);
    if (compressed < length) {
      size(compressed);
      size += compressed;
    } else {
      size(length | STORED);
      System.arraycopy(input, offset, output, size, length);
      size += length;
    }
  }

  private void size(int value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      output[size++] = (byte) (value >>> shift);
    }
  }
}

package dev.ingot.builder.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program or library of a 64-bit ELF system needs to be loaded.
 *
 * <p>Source: System V Application Binary Interface, "Object Files", "Program Loading and Dynamic
 * Linking".
 *
 * @param interpreter the absolute path of the loader; empty for libraries
 * @param needed the names of the libraries it needs
 */
record ElfFile(Optional<String> interpreter, List<String> needed) {
  private static final int MAGIC = 0x7f454c46;
  private static final byte BITS_64 = 2;
  private static final byte LITTLE_ENDIAN = 1;
  private static final int LOAD = 1;
  private static final int DYNAMIC = 2;
  private static final int INTERPRETER = 3;
  private static final int NEEDED = 1;
  private static final int STRING_TABLE = 5;

  /** A part of the file: what it is, where it is, and where in memory it goes. */
  private record Segment(int type, long offset, long address, long size) {}

  /**
   * Reads a file.
   *
   * @return empty if it is no ELF file of 64 bits
   * @throws IOException when it cannot be read, or is cut off
   */
  static Optional<ElfFile> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (bytes.remaining() < 64 || bytes.getInt(0) != MAGIC || bytes.get(4) != BITS_64) {
      return Optional.empty();
    }
    bytes.order(bytes.get(5) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      return Optional.of(of(bytes));
    } catch (IndexOutOfBoundsException e) {
      throw new IOException(file + " is cut off", e);
    }
  }

  private static ElfFile of(ByteBuffer bytes) {
    List<Segment> segments = segments(bytes);
    Optional<String> interpreter = Optional.empty();
    List<String> needed = List.of();
    for (Segment segment : segments) {
      if (segment.type == INTERPRETER) {
        interpreter = Optional.of(text(bytes, (int) segment.offset));
      } else if (segment.type == DYNAMIC) {
        needed = needed(bytes, segment, segments);
      }
    }
    return new ElfFile(interpreter, needed);
  }

  private static List<Segment> segments(ByteBuffer bytes) {
    List<Segment> segments = new ArrayList<>();
    int at = (int) bytes.getLong(32);
    int length = bytes.getShort(54) & 0xffff;
    int count = bytes.getShort(56) & 0xffff;
    for (int i = 0; i < count; i++, at += length) {
      segments.add(
          new Segment(
              bytes.getInt(at),
              bytes.getLong(at + 8),
              bytes.getLong(at + 16),
              bytes.getLong(at + 32)));
    }
    return segments;
  }

  private static List<String> needed(ByteBuffer bytes, Segment dynamic, List<Segment> segments) {
    List<Long> names = new ArrayList<>();
    long table = 0;
    for (long at = dynamic.offset; at < dynamic.offset + dynamic.size; at += 16) {
      long tag = bytes.getLong((int) at);
      long value = bytes.getLong((int) at + 8);
      if (tag == NEEDED) {
        names.add(value);
      } else if (tag == STRING_TABLE) {
        table = value;
      }
    }
    long strings = inFile(table, segments);
    return names.stream().map(name -> text(bytes, (int) (strings + name))).toList();
  }

  private static long inFile(long address, List<Segment> segments) {
    return segments.stream()
        .filter(each -> each.type == LOAD)
        .filter(each -> address >= each.address && address < each.address + each.size)
        .map(each -> address - each.address + each.offset)
        .findFirst()
        .orElse(address);
  }

  private static String text(ByteBuffer bytes, int at) {
    int end = at;
    while (bytes.get(end) != 0) {
      end++;
    }
    return new String(bytes.array(), at, end - at, StandardCharsets.UTF_8);
  }
}

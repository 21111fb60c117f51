package dev.ingot.chaos.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Header blocks of HTTP/2 (RFC 7541) between peers that agreed on an empty dynamic table. Written
 * without compression; read as far as fields with names of their own are concerned.
 */
public final class HeaderBlock {
  /** Codes of five to eight bits in the order of appendix B, where each length counts on. */
  private static final String[] SYMBOLS = {
    "012aceiost", " %-./3456789=A_bdfghlmnpru", ":BCDEFGHIJKLMNOPQRSTUVWYjkqvwxyz", "&*,;XZ"
  };

  private static final int SHORTEST = 5;

  private HeaderBlock() {}

  /** Names and values in turns, as a header block. */
  public static byte[] of(String... namesAndValues) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.write(0);
      text(out, namesAndValues[i]);
      text(out, namesAndValues[i + 1]);
    }
    return out.toByteArray();
  }

  /**
   * The fields whose names stand in the block, as {@code grpc-status} always does.
   *
   * @throws IllegalArgumentException when the block ends within a field
   */
  public static Map<String, String> read(byte[] block) {
    try {
      return new Reader(block).read();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the header block ends within a field", e);
    }
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < 127) {
      out.write(bytes.length);
    } else {
      out.write(127);
      int rest = bytes.length - 127;
      for (; rest >= 128; rest >>>= 7) {
        out.write(rest & 0x7F | 0x80);
      }
      out.write(rest);
    }
    out.writeBytes(bytes);
  }

  private static final class Reader {
    private final byte[] block;
    private int at;

    Reader(byte[] block) {
      this.block = block;
    }

    Map<String, String> read() {
      Map<String, String> fields = new LinkedHashMap<>();
      while (at < block.length) {
        int first = block[at] & 0xFF;
        if ((first & 0x80) != 0) {
          integer(7);
        } else if ((first & 0xE0) == 0x20) {
          integer(5);
        } else {
          int index = integer((first & 0x40) != 0 ? 6 : 4);
          String name = index == 0 ? string() : "";
          fields.put(name, string());
        }
      }
      fields.remove("");
      return fields;
    }

    private int integer(int bits) {
      int limit = (1 << bits) - 1;
      int value = block[at++] & limit;
      if (value < limit) {
        return value;
      }
      for (int shift = 0; ; shift += 7) {
        byte next = block[at++];
        value += (next & 0x7F) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    private String string() {
      boolean coded = (block[at] & 0x80) != 0;
      int length = integer(7);
      int from = at;
      at += length;
      return coded
          ? decoded(from, at)
          : new String(block, from, length, StandardCharsets.ISO_8859_1);
    }

    /** What has a code of more than eight bits ends the text: no status is written that way. */
    private String decoded(int from, int to) {
      StringBuilder text = new StringBuilder();
      int code = 0;
      int bits = 0;
      for (int bit = from * 8; bit < to * 8; bit++) {
        code = code << 1 | block[bit >>> 3] >>> (7 - (bit & 7)) & 1;
        bits++;
        int symbol = symbol(code, bits);
        if (symbol >= 0) {
          text.append((char) symbol);
          code = 0;
          bits = 0;
        } else if (bits == SHORTEST + SYMBOLS.length) {
          return text.toString();
        }
      }
      return text.toString();
    }

    private static int symbol(int code, int bits) {
      int first = 0;
      for (int length = SHORTEST; length <= bits && length < SHORTEST + SYMBOLS.length; length++) {
        String symbols = SYMBOLS[length - SHORTEST];
        if (length == bits) {
          int index = code - first;
          return index >= 0 && index < symbols.length() ? symbols.charAt(index) : -1;
        }
        first = (first + symbols.length()) << 1;
      }
      return -1;
    }
  }
}

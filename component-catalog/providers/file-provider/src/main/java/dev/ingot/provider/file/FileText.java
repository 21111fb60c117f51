package dev.ingot.provider.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a YAML file: UTF-8, or UTF-16 if a byte order mark says so. */
final class FileText {
  private FileText() {}

  static String decode(byte[] bytes) throws IOException {
    Charset charset = charset(bytes);
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("not valid " + charset, e);
    }
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
      if (mark == 0xfeff || mark == 0xfffe) {
        return StandardCharsets.UTF_16;
      }
    }
    return StandardCharsets.UTF_8;
  }
}

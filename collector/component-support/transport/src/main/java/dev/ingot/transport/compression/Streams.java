package dev.ingot.transport.compression;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what a decompressing stream gives, up to a limit. On damaged input the library's streams
 * throw more than {@code IOException}, so any exception means damage.
 */
final class Streams {
  private Streams() {}

  static byte[] drain(InputStream in, long expected, int maxBytes, String coding)
      throws DecompressionException {
    Output output = new Output(expected, maxBytes);
    try (in) {
      int count = 0;
      while (count >= 0) {
        output.added(count);
        if (output.isFull()) {
          return whole(in, output);
        }
        output.reserve(1);
        count = in.read(output.bytes(), output.size(), output.free());
      }
      return output.toExactArray();
    } catch (EOFException e) {
      throw DecompressionException.malformed(coding + ": unexpected end of data");
    } catch (RuntimeException | IOException e) {
      throw DecompressionException.malformed(coding + ": invalid data");
    }
  }

  private static byte[] whole(InputStream in, Output output)
      throws IOException, DecompressionException {
    if (in.read() >= 0) {
      throw output.tooLarge();
    }
    return output.toExactArray();
  }
}

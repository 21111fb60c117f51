package dev.ingot.deflate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bytes of many kinds. */
final class Samples {
  private static final String[] KEYS = {
    "http.request.method", "http.response.status_code", "url.path", "server.address", "user.id"
  };

  private Samples() {}

  /** Text and ids as requests with spans hold them. */
  static byte[] spans(int size, long seed) {
    Random random = new Random(seed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (out.size() < size) {
      byte[] id = new byte[16];
      random.nextBytes(id);
      out.writeBytes(id);
      for (String key : KEYS) {
        String value = "value-" + random.nextInt(50);
        out.write(10);
        out.write(key.length());
        out.writeBytes(key.getBytes(StandardCharsets.US_ASCII));
        out.write(value.length());
        out.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
      }
    }
    return Arrays.copyOf(out.toByteArray(), size);
  }

  static byte[] noise(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** Bytes of which a few occur much more often than all others, in no order. */
  static byte[] skewed(int size, long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (Math.exp(random.nextDouble() * 5.5) - 1);
    }
    return bytes;
  }

  /** A pattern of a length over and over. */
  static byte[] repeated(int size, int period) {
    byte[] pattern = noise(period, period);
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = pattern[i % period];
    }
    return bytes;
  }

  /** Runs of random lengths of all the kinds, and of what came before. */
  static byte[] mixed(int size, long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[size];
    int at = 0;
    while (at < size) {
      int length = Math.min(size - at, 1 + random.nextInt(1 << (1 + random.nextInt(15))));
      byte[] run =
          switch (random.nextInt(5)) {
            case 0 -> noise(length, random.nextLong());
            case 1 -> spans(length, random.nextLong());
            case 2 -> repeated(length, 1 + random.nextInt(12));
            case 3 -> skewed(length, random.nextLong());
            default -> earlier(bytes, at, length, random);
          };
      System.arraycopy(run, 0, bytes, at, length);
      at += length;
    }
    return bytes;
  }

  static List<byte[]> ofManyKinds() {
    return List.of(
        new byte[0],
        new byte[] {7},
        new byte[] {1, 2, 3},
        "abcabcabcabcabcabcabcabc".getBytes(StandardCharsets.US_ASCII),
        new byte[100_000],
        spans(300, 1),
        spans(500_000, 2),
        noise(1_000, 3),
        noise(200_000, 4),
        skewed(150_000, 5),
        repeated(100_000, 3),
        repeated(300_000, 32_768),
        repeated(300_000, 32_769),
        repeated(1_000, 258),
        mixed(400_000, 6));
  }

  private static byte[] earlier(byte[] bytes, int at, int length, Random random) {
    byte[] run = new byte[length];
    if (at > 0) {
      int from = random.nextInt(at);
      System.arraycopy(bytes, from, run, 0, Math.min(length, at - from));
    }
    return run;
  }
}

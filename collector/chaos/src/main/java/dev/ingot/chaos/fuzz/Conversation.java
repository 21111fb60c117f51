package dev.ingot.chaos.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What one client says on one connection. The same seed says the same.
 *
 * @param http whether it goes to the port for HTTP; otherwise to that for gRPC
 * @param parts bytes that are written one after the other
 * @param ending how it ends
 */
record Conversation(boolean http, List<byte[]> parts, Ending ending) {
  /** How a conversation ends. */
  enum Ending {
    /** The client closes its side, and reads to the end. */
    CLOSE,
    /** The client resets the connection. */
    RESET,
    /** The client leaves the connection open and says nothing more. */
    LINGER
  }

  /** A conversation made of a valid one that was damaged. */
  static Conversation of(long seed) {
    Random random = new Random(seed);
    boolean http = random.nextInt(3) == 0;
    List<byte[]> parts = http ? HttpTalk.parts(random) : Http2Talk.parts(random);
    for (int damages = random.nextInt(4); damages > 0; damages--) {
      damage(parts, random);
    }
    return new Conversation(http, parts, Ending.values()[random.nextInt(3)]);
  }

  /** All bytes in a row. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parts.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static void damage(List<byte[]> parts, Random random) {
    int at = random.nextInt(parts.size());
    byte[] part = parts.get(at).clone();
    switch (random.nextInt(6)) {
      case 0 -> flip(part, random);
      case 1 -> part = Arrays.copyOf(part, random.nextInt(part.length + 1));
      case 2 -> parts.add(at, part.clone());
      case 3 -> Collections.swap(parts, at, random.nextInt(parts.size()));
      case 4 -> part = noise(random, 1 + random.nextInt(64));
      default -> overwrite(part, random);
    }
    parts.set(Math.min(at, parts.size() - 1), part);
  }

  private static void flip(byte[] part, Random random) {
    if (part.length > 0) {
      part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
  }

  private static void overwrite(byte[] part, Random random) {
    byte[] extremes = {0, -1, 127, -128, 1};
    for (int i = random.nextInt(4); i > 0 && part.length > 0; i--) {
      part[random.nextInt(part.length)] = extremes[random.nextInt(extremes.length)];
    }
  }

  static byte[] noise(Random random, int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  static List<byte[]> list() {
    return new ArrayList<>();
  }
}

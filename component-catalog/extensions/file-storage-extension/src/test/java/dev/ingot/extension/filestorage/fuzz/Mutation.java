package dev.ingot.extension.filestorage.fuzz;

import dev.ingot.extension.filestorage.frame.Checksum;
import dev.ingot.extension.filestorage.frame.FrameHeader;
import dev.ingot.storage.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Something done to the content of a file.
 *
 * @param kind what
 * @param content the file afterwards
 * @param from where the first byte may differ
 * @param to behind the last one; what is behind it stands where it stood
 */
record Mutation(String kind, byte[] content, int from, int to) {

  /** Whether a range of the file is as it was. */
  boolean spares(int begin, int end) {
    return end <= from || begin >= to;
  }

  static Mutation of(byte[] content, long file, Random random) {
    int at = random.nextInt(content.length + 1);
    int end = at + random.nextInt(Math.min(content.length - at, 1 << random.nextInt(16)) + 1);
    return switch (random.nextInt(9)) {
      case 0 -> overwritten("noise", content, at, noise(end - at, random));
      case 1 -> overwritten("zeros", content, at, new byte[end - at]);
      case 2 -> overwritten("ones", content, at, filled(end - at, 0xFF));
      case 3 -> flipped(content, random);
      case 4 -> new Mutation("cut", Arrays.copyOf(content, at), at, Integer.MAX_VALUE);
      case 5 -> longer("appended", content, content.length, noise(end - at, random));
      case 6 -> longer("inserted", content, at, noise(1 + random.nextInt(40), random));
      case 7 -> overwritten("moved", content, at, Arrays.copyOf(content, end - at));
      default -> overwritten("lies", content, at / 16 * 16, lies(file, at / 16 * 16, random));
    };
  }

  private static Mutation overwritten(String kind, byte[] content, int at, byte[] with) {
    byte[] changed = Arrays.copyOf(content, Math.max(content.length, at + with.length));
    System.arraycopy(with, 0, changed, at, with.length);
    return new Mutation(kind, changed, at, at + with.length);
  }

  private static Mutation flipped(byte[] content, Random random) {
    if (content.length == 0) {
      return new Mutation("flipped", content, 0, 0);
    }
    byte[] changed = content.clone();
    int at = random.nextInt(content.length);
    changed[at] ^= (byte) (1 << random.nextInt(8));
    return new Mutation("flipped", changed, at, at + 1);
  }

  private static Mutation longer(String kind, byte[] content, int at, byte[] more) {
    byte[] changed = Arrays.copyOf(content, content.length + more.length);
    System.arraycopy(more, 0, changed, at, more.length);
    System.arraycopy(content, at, changed, at + more.length, content.length - at);
    return new Mutation(kind, changed, at, Integer.MAX_VALUE);
  }

  /** Headers that promise what is not there, and records that belong elsewhere. */
  private static byte[] lies(long file, int at, Random random) {
    byte[] lies = new byte[16 * (1 + random.nextInt(200))];
    for (int i = 0; i < lies.length; i += 16) {
      boolean elsewhere = random.nextBoolean();
      Checksum checksum =
          elsewhere
              ? Checksum.of(List.of(Bytes.of(new byte[0])))
              : new Checksum(length(random), random.nextInt());
      int place = elsewhere ? at + i + 16 : at + i;
      byte[] header = FrameHeader.of(file, place, checksum).encode();
      System.arraycopy(header, 0, lies, i, 16);
    }
    return lies;
  }

  private static int length(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt();
      case 1 -> Integer.MAX_VALUE - random.nextInt(40);
      case 2 -> random.nextInt(50_000);
      default -> 0;
    };
  }

  private static byte[] noise(int length, Random random) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] filled(int length, int with) {
    byte[] filled = new byte[length];
    Arrays.fill(filled, (byte) with);
    return filled;
  }
}

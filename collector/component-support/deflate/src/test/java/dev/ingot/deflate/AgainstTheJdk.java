package dev.ingot.deflate;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;

/**
 * Compares with the JDK's zlib, with random data and random damage.
 *
 * <p>Ten minutes of it, in this module's folder: {@code java -cp target/classes:target/test-classes
 * dev.ingot.deflate.AgainstTheJdk 600}.
 */
final class AgainstTheJdk {
  private static final int MAX = 1 << 20;
  private static final int[] LEVELS = {-2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  private final Random random;

  AgainstTheJdk(long seed) {
    random = new Random(seed);
  }

  /**
   * Compares until the time is over, and prints the seed first.
   *
   * @param arguments how many seconds, and a seed if it is not to be chosen
   */
  public static void main(String[] arguments) {
    long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    System.out.println("seed " + seed);
    AgainstTheJdk comparison = new AgainstTheJdk(seed);
    long rounds = 0;
    for (; System.nanoTime() < end; rounds++) {
      comparison.round();
    }
    System.out.println(rounds + " rounds without a difference");
  }

  void round() {
    byte[] data = data();
    Framing framing = random.nextBoolean() ? Framing.RAW : Framing.ZLIB;
    byte[] ours = ours(framing, data);
    requireSame(framing, ours, Optional.of(data));
    byte[] theirs = theirs(framing, data);
    requireSame(framing, theirs, Optional.of(data));
    for (int i = 0; i < 20; i++) {
      byte[] damaged = damaged(random.nextBoolean() ? ours : theirs);
      requireSame(framing, damaged, Jdk.inflate(framing, damaged, MAX));
    }
    byte[] noise = noise();
    requireSame(Framing.RAW, noise, Jdk.inflate(Framing.RAW, noise, MAX));
  }

  private byte[] data() {
    int size = random.nextInt(1 << (1 + random.nextInt(random.nextInt(16) == 0 ? 19 : 16)));
    return random.nextInt(4) == 0
        ? Samples.spans(size, random.nextLong())
        : Samples.mixed(size, random.nextLong());
  }

  private byte[] ours(Framing framing, byte[] data) {
    int level = LEVELS[random.nextInt(LEVELS.length)];
    return DeflateEncoderTest.encode(new DeflateEncoder(framing, level), data);
  }

  private byte[] theirs(Framing framing, byte[] data) {
    int strategy = random.nextInt(8) == 0 ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY;
    return Jdk.deflate(framing, random.nextInt(10), strategy, data);
  }

  private byte[] damaged(byte[] deflated) {
    byte[] damaged = deflated.clone();
    if (random.nextInt(4) == 0) {
      damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length + 8));
    }
    for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
      int reach = random.nextBoolean() ? damaged.length : Math.min(80, damaged.length);
      damaged[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  /** Bits that begin like a block of any kind. */
  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(300)];
    random.nextBytes(noise);
    if (random.nextInt(4) > 0) {
      noise[0] = (byte) (noise[0] & ~7 | 1 | random.nextInt(3) << 1);
    }
    return noise;
  }

  private static void requireSame(Framing framing, byte[] input, Optional<byte[]> expected) {
    Optional<byte[]> inflated;
    try {
      inflated = Optional.of(DeflateDecoder.decode(framing, input, MAX));
    } catch (DeflateException refused) {
      inflated = Optional.empty();
    }
    boolean same =
        expected.isPresent() == inflated.isPresent()
            && Arrays.equals(expected.orElse(new byte[0]), inflated.orElse(new byte[0]));
    if (!same) {
      throw new AssertionError(
          framing
              + ", JDK takes it: "
              + expected.isPresent()
              + ": "
              + HexFormat.of().formatHex(input));
    }
  }
}

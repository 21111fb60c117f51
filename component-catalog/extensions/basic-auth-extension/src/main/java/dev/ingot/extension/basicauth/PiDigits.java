package dev.ingot.extension.basicauth;

import java.math.BigInteger;

/** The numbers that Blowfish begins with: the binary digits of pi behind the point. */
final class PiDigits {
  private static final int WORDS = 18 + 4 * 256;
  private static final int BITS = 32 * WORDS;
  private static final int GUARD = 64;
  private static final int[] DIGITS = compute();

  private PiDigits() {}

  /** A copy of them. */
  static int[] words() {
    return DIGITS.clone();
  }

  /** Machin: pi / 4 = 4 arctan (1/5) - arctan (1/239). */
  private static int[] compute() {
    BigInteger quarter = arctan(5).shiftLeft(2).subtract(arctan(239));
    BigInteger pi = quarter.shiftLeft(2).shiftRight(GUARD);
    int[] words = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = pi.shiftRight(BITS - 32 * (i + 1)).intValue();
    }
    return words;
  }

  /** arctan (1/x), as a whole number of the smallest bits that are looked at. */
  private static BigInteger arctan(long x) {
    BigInteger square = BigInteger.valueOf(x * x);
    BigInteger power = BigInteger.ONE.shiftLeft(BITS + GUARD).divide(BigInteger.valueOf(x));
    BigInteger sum = power;
    for (int k = 1; power.signum() > 0; k++) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
      sum = (k & 1) == 1 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }
}

package dev.ingot.extension.filestorage.disk;

import java.util.Arrays;
import java.util.Random;

/** How the end of a file is destroyed. */
public enum Destruction {
  /** By random bytes. */
  NOISE,
  /** By zeros. */
  ZEROS,
  /** It is gone, with all that was behind it. */
  CUT;

  /** How much of a file is destroyed, in bytes. */
  public static final int BYTES = 4096;

  /**
   * What becomes of a content, which may be changed.
   *
   * @param to the end of what is destroyed
   */
  public byte[] of(byte[] content, int from, int to, Random random) {
    if (this == CUT) {
      return Arrays.copyOf(content, from);
    }
    byte[] noise = new byte[to - from];
    if (this == NOISE) {
      random.nextBytes(noise);
    }
    System.arraycopy(noise, 0, content, from, noise.length);
    return content;
  }
}

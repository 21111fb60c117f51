package dev.ingot.extension.basicauth;

/**
 * Blowfish with the parts of its key schedule that bcrypt needs. Belongs to one thread.
 *
 * <p>Source: B. Schneier, "Description of a New Variable-Length Key, 64-Bit Block Cipher".
 */
final class Blowfish {
  private static final int ROUNDS = 16;

  /** The subkeys, and behind them the four boxes of 256 words. */
  private final int[] state = PiDigits.words();

  private int left;
  private int right;

  /** Mixes a key in. */
  void expand(byte[] key) {
    mix(key);
    left = 0;
    right = 0;
    for (int i = 0; i < state.length; i += 2) {
      encrypt();
      state[i] = left;
      state[i + 1] = right;
    }
  }

  /** Mixes a key and a salt in. */
  void expand(byte[] key, byte[] salt) {
    mix(key);
    left = 0;
    right = 0;
    for (int i = 0; i < state.length; i += 2) {
      left ^= word(salt, 4 * i);
      right ^= word(salt, 4 * i + 4);
      encrypt();
      state[i] = left;
      state[i + 1] = right;
    }
  }

  /** Encrypts a message of whole blocks several times. */
  byte[] encrypt(byte[] message, int times) {
    byte[] out = new byte[message.length];
    for (int at = 0; at < message.length; at += 8) {
      left = word(message, at);
      right = word(message, at + 4);
      for (int i = 0; i < times; i++) {
        encrypt();
      }
      for (int i = 0; i < 4; i++) {
        out[at + i] = (byte) (left >>> 24 - 8 * i);
        out[at + 4 + i] = (byte) (right >>> 24 - 8 * i);
      }
    }
    return out;
  }

  private void mix(byte[] key) {
    for (int i = 0; i < ROUNDS + 2; i++) {
      state[i] ^= word(key, 4 * i);
    }
  }

  /** Four bytes from a place on, over and over. */
  private static int word(byte[] bytes, int from) {
    int word = 0;
    for (int i = from; i < from + 4; i++) {
      word = word << 8 | bytes[i % bytes.length] & 255;
    }
    return word;
  }

  private void encrypt() {
    int[] box = state;
    int l = left ^ box[0];
    int r = right;
    for (int round = 1; round <= ROUNDS; round += 2) {
      r ^= mixed(box, l) ^ box[round];
      l ^= mixed(box, r) ^ box[round + 1];
    }
    left = r ^ box[ROUNDS + 1];
    right = l;
  }

  private static int mixed(int[] box, int x) {
    int first = box[18 + (x >>> 24)] + box[274 + (x >>> 16 & 255)];
    return (first ^ box[530 + (x >>> 8 & 255)]) + box[786 + (x & 255)];
  }
}

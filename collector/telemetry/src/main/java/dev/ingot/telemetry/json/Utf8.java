package dev.ingot.telemetry.json;

/** Finds well-formed sequences (RFC 3629, section 4). */
final class Utf8 {
  private Utf8() {}

  /** How many bytes the character has that begins there with a byte above 0x7f; 0: ill-formed. */
  static int sequence(byte[] text, int at, int to) {
    int first = text[at] & 0xff;
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > to) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((text[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = text[at + 1] & 0xff;
    boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    boolean surrogate = first == 0xed && second > 0x9f;
    boolean tooLarge = first == 0xf4 && second > 0x8f;
    return overlong || surrogate || tooLarge ? 0 : length;
  }
}

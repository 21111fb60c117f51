package dev.ingot.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final byte[] BYTES = {'a', ' ', '!', '#', '[', ']', 0x7f, (byte) 0x80, -1, -94};
  private static final byte[] STOPS = {'"', '\\', 0, 1, 0x1f, '\n'};

  @Test
  void findsWhatALookAtEachByteFinds() {
    Random random = new Random(5);
    for (int round = 0; round < 200_000; round++) {
      byte[] text = new byte[random.nextInt(40)];
      for (int i = 0; i < text.length; i++) {
        byte[] from = random.nextInt(24) == 0 ? STOPS : BYTES;
        text[i] = from[random.nextInt(from.length)];
      }
      int start = random.nextInt(text.length + 1);
      int to = start + random.nextInt(text.length - start + 1);
      assertThat(PlainText.end(text, start, to)).isEqualTo(slowEnd(text, start, to, false));
      assertThat(PlainText.asciiEnd(text, start, to)).isEqualTo(slowEnd(text, start, to, true));
    }
  }

  private static int slowEnd(byte[] text, int from, int to, boolean asciiOnly) {
    int at = from;
    while (at < to) {
      int next = text[at] & 0xff;
      if (next < ' ' || next == '"' || next == '\\' || (asciiOnly && next > 0x7f)) {
        return at;
      }
      at++;
    }
    return at;
  }
}

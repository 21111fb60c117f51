package dev.ingot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problems;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever the text, there is a tree or an error, and never an exception. */
class YamlReaderFuzzTest {
  private static final int[] CHARACTERS =
      "ab:{}[],-?&*!|>'\"%@`#\n\n  \t~<=.0123\\$xuU/\u00e9\uD83D\uDE00\r".codePoints().toArray();

  @Test
  void anyTextIsReadOrRefused() {
    long seconds = Long.getLong("fuzz.seconds", 0);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Random random = new Random(7);
    for (int i = 0; i < 40_000 || (seconds > 0 && System.nanoTime() < end); i++) {
      StringBuilder text = new StringBuilder(i % 3 == 0 ? "\"" : "");
      for (int length = random.nextInt(30); length > 0; length--) {
        text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
      }
      Problems problems = new Problems();
      Optional<Node> node = YamlReader.read("fuzz", text.toString(), problems);
      assertThat(node.isPresent()).describedAs(text.toString()).isEqualTo(!problems.hasErrors());
    }
  }
}

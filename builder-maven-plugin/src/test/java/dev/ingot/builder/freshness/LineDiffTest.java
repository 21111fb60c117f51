package dev.ingot.builder.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void showsEachChangeWithItsNeighbours() {
    assertThat(diff("a b c d e f g h", "a x c d e f h i"))
        .containsExactly(
            "@@ -1 +1 @@", " a", "-b", "+x", " c", "@@ -6 +6 @@", " f", "-g", " h", "+i");
  }

  @Test
  void nothingDiffers() {
    assertThat(diff("a b", "a b")).isEmpty();
  }

  @Test
  void fromAndToNothing() {
    assertThat(EditScript.of(List.of(), List.of("a"))).containsExactly("+a");
    assertThat(EditScript.of(List.of("a"), List.of())).containsExactly("-a");
  }

  @Test
  void longDiffsAreCut() {
    List<String> diff = diff("a", "b" + " b".repeat(99));

    assertThat(diff).hasSize(21).endsWith("... and 82 more lines");
  }

  @Test
  void hugeDifferencesAreStillRight() {
    List<String> before = IntStream.range(0, 3000).mapToObj(i -> "a" + i).toList();
    List<String> after = IntStream.range(0, 3000).mapToObj(i -> "b" + i).toList();

    assertThat(EditScript.of(before, after)).hasSize(6000);
  }

  @Test
  void everyScriptLeadsFromOneTextToTheOther() {
    Random random = new Random(20260103);
    for (int i = 0; i < 200; i++) {
      List<String> before = randomLines(random);
      List<String> after = randomLines(random);
      List<String> script = EditScript.of(before, after);

      assertThat(without('+', script)).isEqualTo(before);
      assertThat(without('-', script)).isEqualTo(after);
    }
  }

  private static List<String> without(char mark, List<String> script) {
    return script.stream()
        .filter(line -> line.charAt(0) != mark)
        .map(line -> line.substring(1))
        .toList();
  }

  private static List<String> randomLines(Random random) {
    return random.ints(random.nextInt(8), 0, 4).mapToObj(String::valueOf).toList();
  }

  private static List<String> diff(String before, String after) {
    return LineDiff.between(lines(before), lines(after));
  }

  private static byte[] lines(String words) {
    return Arrays.stream(words.split(" "))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}

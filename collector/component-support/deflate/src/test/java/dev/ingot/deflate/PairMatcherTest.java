package dev.ingot.deflate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PairMatcherTest {
  private static final String REST = "0123456789abcdef";

  private record Found(int literals, int length, int distance) {}

  @Test
  void theLatestPlaceWithTheSameFourBytesIsMatched() {
    assertThat(found(32, "_keyA.keyA,keyA;" + REST))
        .containsExactly(new Found(6, 4, 5), new Found(1, 4, 5), new Found(17, 0, 0));
  }

  @Test
  void eightBytesAreMatchedRatherThanFourThatAreNearer() {
    assertThat(found(0, "_key-value.key-value,key-!key-value;" + REST))
        .containsExactly(
            new Found(11, 9, 10), new Found(1, 4, 10), new Found(1, 9, 15), new Found(17, 0, 0));
  }

  @Test
  void aLongerMatchAtTheNextPlaceIsTakenWhenTheFirstIsShort() {
    String text = "_Xkey.key-value;key-value,Xkey-value;" + REST;
    assertThat(found(32, text))
        .containsExactly(new Found(16, 9, 10), new Found(2, 9, 11), new Found(17, 0, 0));
    assertThat(found(0, text))
        .containsExactly(
            new Found(16, 9, 10), new Found(1, 4, 25), new Found(0, 7, 21), new Found(16, 0, 0));
  }

  @Test
  void aPlaceWhereMoreIsTheSameIsFoundByTheEndOfTheMatch() {
    String text = "_answer=1;answer=2;answer=3;answer=2;" + REST;
    assertThat(found(new PairMatcher(0, 0), text))
        .endsWith(new Found(1, 8, 9), new Found(18, 0, 0));
    assertThat(found(new PairMatcher(0, 1), text))
        .endsWith(new Found(1, 10, 18), new Found(16, 0, 0));
  }

  @Test
  void aMatchBeginsAsFarBackAsBytesAreEqual() {
    byte[] noise = Samples.noise(200, 3);
    byte[] window = Arrays.copyOf(noise, 416);
    System.arraycopy(noise, 0, window, 200, 200);
    assertThat(found(32, window, 400))
        .containsExactly(new Found(200, 200, 200), new Found(0, 0, 0));
  }

  @Test
  void noMatchIsFartherThanTheWindowOfDeflate() {
    byte[] data = Samples.repeated(40_000, 32_769);
    assertThat(found(32, Arrays.copyOf(data, 40_016), 40_000)).hasSize(1);
    data = Samples.repeated(40_000, 32_768);
    assertThat(found(32, Arrays.copyOf(data, 40_016), 40_000)).contains(new Found(0, 258, 32_768));
  }

  @Test
  void theEndIsLeftToLiterals() {
    assertThat(found(32, "aaaaaaaaaaaa")).containsExactly(new Found(12, 0, 0));
    assertThat(found(32, "")).containsExactly(new Found(0, 0, 0));
  }

  private static List<Found> found(int lazy, String text) {
    return found(new PairMatcher(lazy, 0), text);
  }

  private static List<Found> found(PairMatcher matcher, String text) {
    byte[] window = Arrays.copyOf(text.getBytes(US_ASCII), text.length() + 16);
    return found(matcher, window, text.length());
  }

  private static List<Found> found(int lazy, byte[] window, int end) {
    return found(new PairMatcher(lazy, 0), window, end);
  }

  private static List<Found> found(PairMatcher matcher, byte[] window, int end) {
    matcher.begin();
    Sequences sequences = new Sequences(window.length);
    sequences.clear();
    matcher.find(window, 0, end, sequences);
    List<Found> found = new ArrayList<>();
    int literals = 0;
    for (int i = 0; i < sequences.count(); i++) {
      long sequence = sequences.get(i);
      literals += Sequences.literals(sequence);
      found.add(
          new Found(
              Sequences.literals(sequence),
              Sequences.length(sequence),
              Sequences.distance(sequence)));
    }
    assertThat(Arrays.stream(sequences.frequencies()).limit(256).sum()).isEqualTo(literals);
    return found;
  }
}

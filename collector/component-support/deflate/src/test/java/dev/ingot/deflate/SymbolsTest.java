package dev.ingot.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables of RFC 1951, section 3.2.5. */
final class SymbolsTest {
  @Test
  void lengthsBeginWhereTheRfcSays() {
    assertThat(IntStream.range(0, 29).map(Symbols::lengthBase))
        .containsExactly(
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99,
            115, 131, 163, 195, 227, 258);
    assertThat(IntStream.range(0, 29).map(Symbols::lengthExtraBits))
        .containsExactly(
            0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0);
  }

  @Test
  void distancesBeginWhereTheRfcSays() {
    assertThat(IntStream.range(0, 30).map(Symbols::distanceBase))
        .containsExactly(
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025,
            1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577);
  }

  @Test
  void everyLengthAndDistanceHasTheLastSymbolThatBeginsBefore() {
    for (int length = 3; length < 258; length++) {
      int index = Symbols.lengthIndex(length);
      assertThat(Symbols.lengthBase(index)).isLessThanOrEqualTo(length);
      assertThat(index == 27 ? 258 : Symbols.lengthBase(index + 1)).isGreaterThan(length);
    }
    assertThat(Symbols.lengthIndex(258)).isEqualTo(28);
    for (int distance = 1; distance <= 32768; distance++) {
      int symbol = Symbols.distanceSymbol(distance);
      int extra = distance - Symbols.distanceBase(symbol);
      assertThat(extra).isBetween(0, (1 << Symbols.distanceExtraBits(symbol)) - 1);
    }
  }
}

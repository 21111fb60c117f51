package dev.ingot.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HuffmanCodeTest {
  @Test
  void frequentSymbolsGetShortCodes() {
    HuffmanCode code = new HuffmanCode(5, 15);
    code.build(new int[] {1, 0, 8, 2, 4});
    assertThat(lengths(code, 5)).containsExactly(3, 0, 1, 3, 2);
  }

  @Test
  void codesAreCanonicalWithTheirFirstBitLowest() {
    HuffmanCode code = new HuffmanCode(8, 15);
    code.assign(new int[] {3, 3, 3, 3, 3, 2, 4, 4});
    int[] codes = new int[8];
    for (int i = 0; i < 8; i++) {
      codes[i] = Integer.reverse(code.code(i)) >>> (32 - code.length(i));
    }
    assertThat(codes).containsExactly(0b010, 0b011, 0b100, 0b101, 0b110, 0b00, 0b1110, 0b1111);
  }

  @Test
  void noCodeIsLongerThanAllowed() {
    HuffmanCode code = new HuffmanCode(30, 14);
    int[] fibonacci = new int[30];
    fibonacci[0] = 1;
    fibonacci[1] = 1;
    for (int i = 2; i < 30; i++) {
      fibonacci[i] = fibonacci[i - 1] + fibonacci[i - 2];
    }
    code.build(fibonacci);
    assertThat(Arrays.stream(lengths(code, 30))).allMatch(length -> length > 0 && length <= 14);
    assertThat(kraft(code, 30)).isEqualTo(1);
  }

  @Test
  void everyCodeIsComplete() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      int symbols = 2 + random.nextInt(285);
      int[] frequencies = new int[symbols];
      for (int i = random.nextInt(symbols); i >= 0; i--) {
        frequencies[random.nextInt(symbols)] = 1 << random.nextInt(18);
      }
      HuffmanCode code = new HuffmanCode(symbols, 9);
      code.build(frequencies);
      assertThat(kraft(code, symbols)).isEqualTo(1);
    }
  }

  @Test
  void aCodeForNothingOrOneSymbolHasTwo() {
    HuffmanCode code = new HuffmanCode(30, 15);
    code.build(new int[30]);
    assertThat(lengths(code, 30)).startsWith(1, 1, 0);
    int[] third = new int[30];
    third[2] = 5;
    code.build(third);
    assertThat(lengths(code, 30)).startsWith(1, 0, 1, 0);
  }

  private static int[] lengths(HuffmanCode code, int symbols) {
    int[] lengths = new int[symbols];
    for (int i = 0; i < symbols; i++) {
      lengths[i] = code.length(i);
    }
    return lengths;
  }

  private static double kraft(HuffmanCode code, int symbols) {
    double sum = 0;
    for (int length : lengths(code, symbols)) {
      sum += length == 0 ? 0 : 1.0 / (1 << length);
    }
    return sum;
  }
}

package dev.ingot.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PositionsTest {
  @Test
  void placesFromBeforeAreNegative() {
    Positions positions = new Positions();
    int[] table = {100 + positions.base()};
    positions.advance(200, table);
    assertThat(table[0] - positions.base()).isEqualTo(-100);
  }

  @Test
  void tablesAreClearedBeforePlacesOverflow() {
    Positions positions = new Positions();
    int[] table = new int[1];
    for (int i = 0; i < 5_000; i++) {
      table[0] = positions.base();
      positions.advance(1 << 20, table);
      assertThat(positions.base()).isPositive();
      assertThat(table[0] - positions.base()).isNegative();
    }
    assertThat(positions.base()).isLessThan(1 << 30);
  }
}

package dev.ingot.deflate;

import org.junit.jupiter.api.Test;

final class AgainstTheJdkTest {
  @Test
  void bothTakeAndRefuseTheSame() {
    AgainstTheJdk comparison = new AgainstTheJdk(20);
    for (int round = 0; round < 300; round++) {
      comparison.round();
    }
  }
}

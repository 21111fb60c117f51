package dev.ingot.builder.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionOrderTest {
  @Test
  void ordersAsMavenDoes() {
    List<String> ordered =
        List.of(
            "0.9",
            "1.0-alpha-1",
            "1.0-beta2",
            "1.0-rc1",
            "1.0-SNAPSHOT",
            "1.0",
            "1.0-sp",
            "1.0.1",
            "1.2",
            "1.10",
            "2.0.0");
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.reverse(shuffled);
    shuffled.sort(new VersionOrder());

    assertThat(shuffled).isEqualTo(ordered);
  }

  @Test
  void trailingZerosAndReleaseWordsCountAsNothing() {
    assertThat(new VersionOrder().compare("1", "1.0.0")).isZero();
    assertThat(new VersionOrder().compare("1.0.Final", "1.0")).isZero();
  }
}

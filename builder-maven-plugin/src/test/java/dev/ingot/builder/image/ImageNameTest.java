package dev.ingot.builder.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Distribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {

  @ParameterizedTest
  @CsvSource({
    "otelcol-acme, 1.4.0, otelcol-acme:1.4.0",
    "Acme.Collector_2, 1.0+build.7, acme.collector_2:1.0-build.7",
    "_x--y_, .5, x-y:_5",
    "__, 1, collector:1",
  })
  void namesAreWhatRegistriesAllow(String name, String version, String expected) {
    assertThat(ImageName.of(new Distribution(name, "com.acme", version, "")).text())
        .isEqualTo(expected);
  }
}

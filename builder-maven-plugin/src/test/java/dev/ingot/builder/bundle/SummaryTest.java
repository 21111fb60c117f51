package dev.ingot.builder.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Distribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

  @ParameterizedTest
  @CsvSource({
    "All of it, All of it",
    "'two\nlines', two lines",
    "C:\\\\ and a path\\, C:\\\\ and a path",
    "'ends \\ \\', ends",
    "'  ', one",
    "'\\', one"
  })
  void aSummaryIsOneLineAndNeverEmpty(String description, String summary) {
    assertThat(Summary.of(new Distribution("one", "com.acme", "1", description)))
        .isEqualTo(summary);
  }
}

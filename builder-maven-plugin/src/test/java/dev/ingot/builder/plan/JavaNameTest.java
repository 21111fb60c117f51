package dev.ingot.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNameTest {

  @Test
  void binaryNamesAreTakenApart() {
    assertThat(JavaName.of("a.b.C")).isEqualTo(Optional.of(new JavaName("a.b", List.of("C"))));
    assertThat(JavaName.of("a.b.C$D$E"))
        .isEqualTo(Optional.of(new JavaName("a.b", List.of("C", "D", "E"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "C", ".C", "a.", "a..C", "a.class", "a.int.C", "a.C$", "a.$C", "a.C()", "a b.C"
      })
  void whatSourceCannotNameIsRefused(String binaryName) {
    assertThat(JavaName.of(binaryName)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.telemetry, otelcol-acme, com.acme.telemetry.otelcol_acme",
    "dev.ingot.distribution, 9Lives.new-1, dev.ingot.distribution._9lives_new_1",
    "a-b.class, true, a_b.class_.true_",
    "_, _, __.__",
  })
  void packageNamesAreLegal(String group, String name, String expected) {
    assertThat(JavaName.packageOf(group, name)).isEqualTo(expected);
  }
}

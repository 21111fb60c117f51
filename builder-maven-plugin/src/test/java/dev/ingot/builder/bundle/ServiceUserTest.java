package dev.ingot.builder.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceUserTest {

  @ParameterizedTest
  @CsvSource({
    "otelcol-acme, otelcol-acme",
    "Otelcol.Acme, otelcol_acme",
    "9lives, _9lives",
    "a-name-that-is-longer-than-a-user-may-be, a-name-that-is-longer-than-a-use"
  })
  void aNameIsOneThatEveryLinuxTakes(String distribution, String user) {
    assertThat(ServiceUser.of(distribution)).isEqualTo(user);
  }
}

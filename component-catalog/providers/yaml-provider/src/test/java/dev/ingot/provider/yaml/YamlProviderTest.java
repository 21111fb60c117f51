package dev.ingot.provider.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.testkit.RecordingLogger;
import org.junit.jupiter.api.Test;

class YamlProviderTest {
  private final YamlProvider provider = new YamlProvider();

  private Retrieved retrieve(String uri) throws RetrieveException {
    return provider.retrieve(uri, new RecordingLogger());
  }

  @Test
  void theTextIsThatOfTheUri() throws Exception {
    assertThat(retrieve("yaml:exporters::debug::verbosity: detailed"))
        .isEqualTo(
            Retrieved.of(
                "exporters::debug::verbosity: detailed", "yaml:exporters::debug::verbosity"));
  }

  @Test
  void theTextMayHaveSeveralLines() throws Exception {
    assertThat(retrieve("yaml:a:\n  b: 1\n").content()).isEqualTo("a:\n  b: 1\n");
    assertThat(retrieve("yaml:a:\n  b: 1\n").source()).isEqualTo("yaml:a:");
  }

  @Test
  void theSourceHoldsNoValue() throws Exception {
    assertThat(retrieve("yaml:token: secret").source()).isEqualTo("yaml:token");
    assertThat(retrieve("yaml:secret").source()).isEqualTo("yaml:");
  }

  @Test
  void anEmptyTextIsNoError() throws Exception {
    assertThat(retrieve("yaml:")).isEqualTo(Retrieved.of("", "yaml:"));
  }

  @Test
  void otherSchemesAreRefused() {
    assertThatThrownBy(() -> retrieve("env:X"))
        .isInstanceOf(RetrieveException.class)
        .hasMessage("\"env:X\" uri is not supported by \"yaml\" provider");
    assertThat(provider.scheme()).isEqualTo("yaml");
  }
}

package dev.ingot.provider.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.Logger.Level;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.testkit.RecordingLogger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvProviderTest {
  private final RecordingLogger logger = new RecordingLogger();
  private final EnvProvider provider =
      new EnvProvider(Map.of("HOST", "localhost", "EMPTY", "", "_X1", "[a, b]"));

  private Retrieved retrieve(String uri) throws RetrieveException {
    return provider.retrieve(uri, logger);
  }

  @Test
  void aVariableIsYamlUnderItsName() throws Exception {
    assertThat(retrieve("env:_X1")).isEqualTo(Retrieved.of("[a, b]", "env:_X1"));
    assertThat(logger.messages()).isEmpty();
  }

  @Test
  void theDefaultIsForAnUnsetVariableOnly() throws Exception {
    assertThat(retrieve("env:HOST:-other").content()).isEqualTo("localhost");
    assertThat(retrieve("env:NONE:-other").content()).isEqualTo("other");
    assertThat(retrieve("env:EMPTY:-other").content()).isEmpty();
    assertThat(retrieve("env:NONE:-a:-b").content()).isEqualTo("a:-b");
  }

  @Test
  void anEmptyDefaultIsAnEmptyTextAndNotNull() throws Exception {
    assertThat(retrieve("env:NONE:-")).isEqualTo(Retrieved.text("", "env:NONE"));
    assertThat(retrieve("env:EMPTY:-")).isEqualTo(Retrieved.of("", "env:EMPTY"));
    assertThat(retrieve("env:NONE:-5")).isEqualTo(Retrieved.of("5", "env:NONE"));
  }

  @Test
  void anUnsetVariableIsAbsentWithAWarning() throws Exception {
    assertThat(retrieve("env:NONE")).isEqualTo(Retrieved.nothing("env:NONE"));
    assertThat(logger.messages())
        .containsExactly(
            new RecordingLogger.Message(
                Level.WARN,
                "Configuration references unset environment variable",
                Map.of("name", "NONE")));
  }

  @Test
  void anEmptyVariableIsTold() throws Exception {
    assertThat(retrieve("env:EMPTY").content()).isEmpty();
    assertThat(logger.texts(Level.INFO))
        .containsExactly("Configuration references empty environment variable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1BAD", "BAD-NAME", "a b", " S", "S:def", "\u00c4", "hello.world"})
  void aNameMustBeOne(String name) {
    assertThatThrownBy(() -> retrieve("env:" + name))
        .isInstanceOf(RetrieveException.class)
        .hasMessage(
            "environment variable \""
                + name
                + "\" has invalid name: must match regex ^[a-zA-Z_][a-zA-Z0-9_]*$");
  }

  @Test
  void otherSchemesAreRefused() {
    assertThatThrownBy(() -> retrieve("file:x"))
        .hasMessage("\"file:x\" uri is not supported by \"env\" provider");
  }

  @Test
  void theProcessHasVariables() throws Exception {
    assertThat(new EnvProvider().scheme()).isEqualTo("env");
    assertThat(new EnvProvider().retrieve("env:PATH", logger).absent()).isFalse();
  }
}

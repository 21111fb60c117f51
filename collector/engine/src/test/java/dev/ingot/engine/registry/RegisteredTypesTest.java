package dev.ingot.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.engine.fake.FakeConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredTypesTest {

  private static Registration<String> registration(String type, String... former) {
    return Registration.of(
        Entry.of(type, "a:b:1").withDeprecatedTypes(List.of(former)),
        new FakeConfig.Binder(),
        config -> type);
  }

  @SafeVarargs
  private static RegisteredTypes<String> types(Registration<String>... registrations) {
    return new RegisteredTypes<>(ComponentKind.EXPORTER, List.of(registrations));
  }

  @Test
  void aFormerTypeAnswersAndIsNotListed() {
    RegisteredTypes<String> types = types(registration("otlp_http", "otlphttp"));
    assertThat(types.find("otlphttp")).isEqualTo(types.find("otlp_http")).isPresent();
    assertThat(types.types()).containsExactly("otlp_http");
    assertThat(types.find("otlp")).isEmpty();
  }

  @Test
  void oneTypeIsOneComponent() {
    assertThatThrownBy(() -> types(registration("a"), registration("a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two components are the exporter a");
    assertThatThrownBy(() -> types(registration("a"), registration("b", "a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two components are the exporter a");
    assertThatThrownBy(() -> types(registration("a", "c"), registration("b", "c")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two components are the exporter c");
  }
}

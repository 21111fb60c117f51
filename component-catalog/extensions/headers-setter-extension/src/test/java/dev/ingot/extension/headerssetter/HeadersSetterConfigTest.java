package dev.ingot.extension.headerssetter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ComponentId;
import dev.ingot.testkit.ConfigText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HeadersSetterConfigTest {
  private final HeadersSetterConfigBinder binder = new HeadersSetterConfigBinder();

  @Test
  void readsHeaders() {
    assertThat(
            ConfigText.bind(
                binder, "{headers: [{key: a, from_context: b}], additional_auth: oauth2client/x}"))
        .isEqualTo(
            new HeadersSetterConfig(
                List.of(
                    new HeaderConfig(
                        Action.UPSERT,
                        "a",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("b"),
                        Optional.empty(),
                        Optional.empty())),
                Optional.of(ComponentId.parse("oauth2client/x"))));
  }

  @Test
  void headersAreRequired() {
    assertThat(ConfigText.problems(binder, ""))
        .isEqualTo(
            "config.yaml:1:1  CFG-009  component: missing headers configuration\n"
                + "    write headers: [{key: ..., value: ...}]");
  }

  @Test
  void aHeaderHasANameAndOneSource() {
    assertThat(ConfigText.problems(binder, "headers: [{value: v}]"))
        .contains("missing header name\n    write the name of the header as key");
    assertThat(ConfigText.problems(binder, "headers: [{key: k}]"))
        .contains(
            "missing header source, must be 'from_context', 'from_attribute', 'value' or"
                + " 'value_file'\n    set one of them");
    assertThat(ConfigText.problems(binder, "headers: [{key: k, value: v, from_context: c}]"))
        .contains(
            "invalid header source, must either 'from_context', 'from_attribute', 'value' or"
                + " 'value_file'\n    keep one of them");
    assertThat(ConfigText.problems(binder, "headers: [{key: k, action: delete}]")).isEmpty();
  }
}

package dev.ingot.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.FakeComponents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretPathsTest {
  private final SecretPaths paths =
      new SecretPaths(
          RegistryAccess.of(new FakeComponents().registry()), SecretPathsTest::descriptor);

  private static Optional<ComponentDescriptor> descriptor(ComponentKind kind, String type) {
    if (!type.equals("nop")) {
      return Optional.empty();
    }
    return Optional.of(
        new ComponentDescriptor(
            kind,
            type,
            "doc",
            "a:b:1",
            "a.Config",
            "a.Binder",
            "a.Factory",
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(
                option("endpoint", "string", List.of(), Optional.empty()),
                option("auth", "section", List.of(secret("key")), Optional.empty()),
                option("headers", "map", List.of(), Optional.of(secret("element"))),
                option("tags", "list", List.of(), Optional.of(text())))));
  }

  private static OptionDescriptor secret(String name) {
    return option(name, "secret", List.of(), Optional.empty());
  }

  private static OptionDescriptor text() {
    return option("element", "string", List.of(), Optional.empty());
  }

  private static OptionDescriptor option(
      String name,
      String type,
      List<OptionDescriptor> options,
      Optional<OptionDescriptor> element) {
    return new OptionDescriptor(
        name,
        type,
        "doc",
        Optional.empty(),
        false,
        false,
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        element,
        options,
        Optional.empty());
  }

  @Test
  void optionsOfTypeSecretAreSecrets() {
    assertThat(paths.test("exporters::nop::auth::key")).isTrue();
    assertThat(paths.test("exporters::nop/2::headers::authorization")).isTrue();
    assertThat(paths.test("exporters::oldnop::auth::key")).isTrue();
  }

  @Test
  void otherOptionsAreNot() {
    assertThat(paths.test("exporters")).isFalse();
    assertThat(paths.test("exporters::nop")).isFalse();
    assertThat(paths.test("exporters::nop::endpoint")).isFalse();
    assertThat(paths.test("exporters::nop::auth")).isFalse();
    assertThat(paths.test("exporters::nop::auth::enabled")).isFalse();
    assertThat(paths.test("exporters::nop::headers")).isFalse();
    assertThat(paths.test("exporters::nop::tags::0")).isFalse();
  }

  @Test
  void whatIsNotKnownIsASecret() {
    assertThat(paths.test("exporters::nop::unknown")).isTrue();
    assertThat(paths.test("exporters::nop::auth::unknown")).isTrue();
    assertThat(paths.test("exporters::nop::endpoint::deeper")).isTrue();
    assertThat(paths.test("exporters::bf::endpoint")).isTrue();
    assertThat(paths.test("exporters::nosuch::endpoint")).isTrue();
    assertThat(paths.test("exporters::no such/::endpoint")).isTrue();
  }

  @Test
  void headersOfTheServiceAreSecrets() {
    assertThat(paths.test("service::telemetry::metrics::readers::0::otlp::headers::a")).isTrue();
    assertThat(paths.test("service::telemetry::metrics::readers::0::otlp::headers")).isFalse();
    assertThat(paths.test("service::telemetry::logs::level")).isFalse();
  }
}

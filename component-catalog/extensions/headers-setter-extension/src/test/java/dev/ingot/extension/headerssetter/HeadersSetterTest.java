package dev.ingot.extension.headerssetter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.ClientAuthenticator;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadersSetterTest {
  private static final RequestMetadata SENDER =
      new RequestMetadata(
          "",
          Map.of("tenant", List.of("red"), "twice", List.of("a", "b")),
          Map.of("subject", List.of("me"), "groups", List.of("x", "y")));

  private final TestContext context = new TestContext();

  private HeadersSetter started(String yaml) throws StartException {
    HeadersSetterConfig config = ConfigText.bind(new HeadersSetterConfigBinder(), yaml);
    HeadersSetter extension =
        (HeadersSetter)
            new HeadersSetterFactory()
                .create(context.of(ComponentKind.EXTENSION, "headers_setter"), config);
    extension.start(context);
    return extension;
  }

  private static Map<String, String> sent(ClientAuthenticator extension) throws ConsumeException {
    OutgoingHeaders headers = new OutgoingHeaders(Map.of("Old", "1"));
    extension.authenticate(SENDER, headers);
    return headers.toMap();
  }

  @ParameterizedTest
  @CsvSource({
    "insert, old, {Old=1}",
    "insert, new, '{new=v, Old=1}'",
    "update, old, {old=v}",
    "update, new, {Old=1}",
    "upsert, old, {old=v}",
    "upsert, new, '{new=v, Old=1}'",
    "delete, OLD, {}",
    "delete, new, {Old=1}",
  })
  void actionsDoWhatTheySay(String action, String key, String headers) throws Exception {
    HeadersSetter extension =
        started("headers: [{action: " + action + ", key: " + key + ", value: v}]");
    assertThat(sent(extension)).hasToString(headers);
  }

  @ParameterizedTest
  @CsvSource({
    "from_context: Tenant, red",
    "from_context: none, ''",
    "'from_context: none, default_value: d', d",
    "from_attribute: subject, me",
    "from_attribute: groups, x;y",
    "'from_attribute: none, default_value: d', d",
  })
  void valuesComeFromTheSender(String source, String value) throws Exception {
    assertThat(sent(started("headers: [{key: h, " + source + "}]"))).containsEntry("h", value);
  }

  @Test
  void severalValuesOfOneHeaderAreRefusedForGood() throws Exception {
    HeadersSetter extension = started("headers: [{key: h, from_context: twice}]");
    assertThatThrownBy(() -> sent(extension))
        .isInstanceOfSatisfying(
            ConsumeException.class, refusal -> assertThat(refusal.isRetryable()).isFalse())
        .hasMessage(
            "2 source keys found in the context for \"twice\", can't determine which one to use");
  }

  @Test
  void aFileMayChange(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("value"), "one\n");
    HeadersSetter extension = started("headers: [{key: h, value_file: " + file + "}]");
    assertThat(sent(extension)).containsEntry("h", "one");
    Files.writeString(file, "another");
    context.scheduler().advance(Duration.ofSeconds(1));
    assertThat(sent(extension)).containsEntry("h", "another");
  }

  @Test
  void anotherAuthenticatorComesFirst() throws Exception {
    ClientAuthenticator token = (sender, headers) -> headers.set("authorization", "t");
    context.with("token", token);
    HeadersSetter extension =
        started(
            "{headers: [{action: update, key: Authorization, value: u}], additional_auth: token}");
    assertThat(sent(extension)).containsEntry("authorization", "u");
    assertThat(extension.requiresTls()).isTrue();
    assertThat(started("headers: [{key: a, value: b}]").requiresTls()).isFalse();
    assertThatThrownBy(() -> started("{headers: [{key: a, value: b}], additional_auth: none}"))
        .isInstanceOf(StartException.class)
        .hasMessage("failed to resolve additional_auth \"none\": authenticator not found");
  }
}

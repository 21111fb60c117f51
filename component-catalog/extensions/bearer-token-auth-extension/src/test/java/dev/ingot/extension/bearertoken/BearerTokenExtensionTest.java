package dev.ingot.extension.bearertoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BearerTokenExtensionTest {
  private final TestContext context = new TestContext();

  private BearerTokenExtension started(String yaml) throws StartException {
    BearerTokenConfig config = ConfigText.bind(new BearerTokenConfigBinder(), yaml);
    BearerTokenExtension extension =
        (BearerTokenExtension)
            new BearerTokenFactory()
                .create(context.of(ComponentKind.EXTENSION, "bearertokenauth"), config);
    extension.start(context);
    return extension;
  }

  private static AuthData ask(BearerTokenExtension extension, String value) throws AuthException {
    return extension
        .tryAuthenticate(name -> name.equals("authorization") ? value : "")
        .orElseThrow();
  }

  private static String sent(BearerTokenExtension extension) throws Exception {
    OutgoingHeaders headers = new OutgoingHeaders(Map.of("AUTHORIZATION", "old"));
    extension.authenticate(RequestMetadata.NONE, headers);
    return headers.toMap().toString();
  }

  @Test
  void everyTokenIsAcceptedAndTheFirstIsSent() throws Exception {
    BearerTokenExtension extension = started("tokens: [one, two]");
    assertThat(ask(extension, "Bearer one")).isEqualTo(AuthData.NONE);
    assertThat(ask(extension, "Bearer two")).isEqualTo(AuthData.NONE);
    assertThat(sent(extension)).isEqualTo("{authorization=Bearer one}");
    assertThat(extension.challenge()).isEqualTo("Bearer");
    assertThat(extension.requiresTls()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer s3cre", "bearer s3cret", "s3cret", "Bearer s3cret ", "Bearer "})
  void anythingElseIsRefusedAndNotRepeated(String value) throws Exception {
    BearerTokenExtension extension = started("token: s3cret");
    assertThatThrownBy(() -> ask(extension, value))
        .isInstanceOf(AuthException.class)
        .hasMessage("scheme or token does not match");
  }

  @Test
  void aMissingHeaderIsNamed() throws Exception {
    BearerTokenExtension extension = started("token: s3cret");
    assertThatThrownBy(() -> ask(extension, ""))
        .hasMessage("missing or empty authorization header: Authorization");
  }

  @Test
  void headerAndSchemeAreSettings() throws Exception {
    BearerTokenExtension extension = started("{header: X-Key, scheme: '', token: k}");
    assertThat(extension.authenticate(name -> name.equals("x-key") ? "k" : ""))
        .isEqualTo(AuthData.NONE);
    assertThat(sent(extension)).isEqualTo("{AUTHORIZATION=old, x-key=k}");
    assertThat(extension.challenge()).isEmpty();
  }

  @Test
  void aFileMayChange(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("tokens"), "one\n\n two \n");
    BearerTokenExtension extension = started("{filename: " + file + ", token: ignored}");
    assertThat(ask(extension, "Bearer two")).isEqualTo(AuthData.NONE);
    assertThatThrownBy(() -> ask(extension, "Bearer ")).isInstanceOf(AuthException.class);
    assertThatThrownBy(() -> ask(extension, "Bearer ignored")).isInstanceOf(AuthException.class);
    Files.writeString(file, "three");
    context.scheduler().advance(Duration.ofSeconds(1));
    assertThat(sent(extension)).contains("Bearer three");
    assertThatThrownBy(() -> ask(extension, "Bearer two")).isInstanceOf(AuthException.class);
    Files.writeString(file, "\n\n\n\n");
    context.scheduler().advance(Duration.ofSeconds(1));
    assertThat(ask(extension, "Bearer three")).isEqualTo(AuthData.NONE);
  }

  @Test
  void aFileWithoutTokensDoesNotStart(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("tokens"), "\n");
    assertThatThrownBy(() -> started("filename: " + file))
        .isInstanceOf(StartException.class)
        .hasMessage(file + ": the file holds no token");
  }
}

package dev.ingot.extension.basicauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BasicAuthServerTest {
  private static final String SLOW =
      "alice:$2y$05$CCCCCCCCCCCCCCCCCCCCC.IXwnD5G8JVECI1ooRzRg43iy7mWcajC";

  private final TestContext context = new TestContext();

  private BasicAuthServer started(String yaml) throws StartException {
    BasicAuthConfig config = ConfigText.bind(new BasicAuthConfigBinder(), yaml);
    BasicAuthServer extension =
        (BasicAuthServer)
            new BasicAuthFactory().create(context.of(ComponentKind.EXTENSION, "basicauth"), config);
    extension.start(context);
    return extension;
  }

  private static RequestHeaders basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return authorization("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private static RequestHeaders authorization(String value) {
    return name -> name.equals("authorization") ? value : "";
  }

  @Test
  void fastHashesAreDecidedAtOnce() throws Exception {
    BasicAuthServer extension =
        started("htpasswd: {inline: 'bob:{SHA}/vNB+F2HQ559kaLUZbmHHvZrXpg='}");
    assertThat(extension.tryAuthenticate(basic("bob:s3cret")))
        .contains(
            new AuthData(Map.of("username", List.of("bob"), "raw", List.of("Ym9iOnMzY3JldA=="))));
    assertThatThrownBy(() -> extension.tryAuthenticate(basic("bob:wrong")))
        .isInstanceOf(AuthException.class)
        .hasMessage("invalid credentials");
    assertThatThrownBy(() -> extension.tryAuthenticate(basic("eve:s3cret")))
        .hasMessage("invalid credentials");
    assertThat(extension.challenge()).isEqualTo("Basic realm=\"collector\", charset=\"UTF-8\"");
  }

  @Test
  void slowHashesAreDecidedOnceAndRemembered() throws Exception {
    BasicAuthServer extension = started("htpasswd: {inline: '" + SLOW + "'}");
    assertThat(extension.tryAuthenticate(basic("alice:s3cret"))).isEmpty();
    assertThat(extension.authenticate(basic("alice:s3cret")).attributes())
        .containsEntry("username", List.of("alice"));
    assertThat(extension.tryAuthenticate(basic("alice:s3cret"))).isPresent();
    assertThat(extension.tryAuthenticate(basic("alice:wrong"))).isEmpty();
    assertThatThrownBy(() -> extension.authenticate(basic("alice:wrong")))
        .hasMessage("invalid credentials");
    assertThat(extension.tryAuthenticate(basic("eve:s3cret"))).isEmpty();
    assertThatThrownBy(() -> extension.authenticate(basic("eve:s3cret")))
        .hasMessage("invalid credentials");
  }

  @ParameterizedTest
  @CsvSource({
    "'', no basic auth provided",
    "Bearer x, invalid authorization scheme prefix",
    "Basic ?, invalid authorization format",
    "Basic YWxpY2U=, invalid authorization format",
  })
  void whatIsNoBasicAuthIsNamed(String header, String message) throws Exception {
    BasicAuthServer extension = started("htpasswd: {inline: 'a:b'}");
    assertThatThrownBy(() -> extension.tryAuthenticate(authorization(header)))
        .isInstanceOf(AuthException.class)
        .hasMessage(message);
  }

  @Test
  void passwordsThatAreTooLongAreNotHashed() throws Exception {
    String longest = "x".repeat(512);
    BasicAuthServer extension =
        started("htpasswd: {inline: \"a:" + longest + "\\nb:x" + longest + "\"}");
    assertThat(extension.tryAuthenticate(basic("a:" + longest))).isPresent();
    assertThatThrownBy(() -> extension.tryAuthenticate(basic("b:x" + longest)))
        .isInstanceOf(AuthException.class)
        .hasMessage("invalid credentials");
  }

  @Test
  void theFileMayChangeAndInlineWins(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("htpasswd"), "# users\n\na:file\nb:file\n");
    BasicAuthServer extension = started("htpasswd: {file: " + file + ", inline: 'a:inline'}");
    assertThat(extension.tryAuthenticate(basic("a:inline"))).isPresent();
    assertThat(extension.tryAuthenticate(basic("b:file"))).isPresent();
    assertThatThrownBy(() -> extension.tryAuthenticate(basic("a:file"))).isNotNull();
    Files.writeString(file, "b:changed:with colon\n");
    context.scheduler().advance(Duration.ofSeconds(1));
    assertThat(extension.tryAuthenticate(basic("b:changed:with colon"))).isPresent();
    assertThatThrownBy(() -> extension.tryAuthenticate(basic("b:file")))
        .isInstanceOf(AuthException.class);
  }

  @Test
  void aMalformedFileNamesTheLine(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("htpasswd"), "a:b\nnonsense\n");
    assertThatThrownBy(() -> started("htpasswd: {file: " + file + "}"))
        .isInstanceOf(StartException.class)
        .hasMessage(file + ": line 2: expected NAME:HASH");
    Files.writeString(file, "a:$2y$05$x\n");
    assertThatThrownBy(() -> started("htpasswd: {file: " + file + "}"))
        .hasMessage(file + ": line 1: the bcrypt hash is malformed");
  }

  @Test
  void anUnknownUserIsNotInTheFile() {
    assertThat(Htpasswd.NOBODY.hash("a")).isEqualTo(Optional.empty());
    assertThat(Htpasswd.NOBODY.matches("a", "")).isFalse();
  }
}

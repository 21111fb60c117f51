package dev.ingot.extension.basicauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
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

final class BasicAuthClientTest {
  private final BasicAuthConfigBinder binder = new BasicAuthConfigBinder();
  private final TestContext context = new TestContext();

  private BasicAuthClient started(String yaml) throws StartException {
    BasicAuthClient extension =
        (BasicAuthClient)
            new BasicAuthFactory()
                .create(
                    context.of(ComponentKind.EXTENSION, "basicauth"),
                    ConfigText.bind(binder, yaml));
    extension.start(context);
    return extension;
  }

  private static Map<String, String> sent(BasicAuthClient extension) throws Exception {
    OutgoingHeaders headers = new OutgoingHeaders(Map.of());
    extension.authenticate(RequestMetadata.NONE, headers);
    return headers.toMap();
  }

  @Test
  void nameAndPasswordAreSent() throws Exception {
    BasicAuthClient extension = started("client_auth: {username: bob, password: s3cret}");
    assertThat(sent(extension)).isEqualTo(Map.of("authorization", "Basic Ym9iOnMzY3JldA=="));
    assertThat(extension.requiresTls()).isTrue();
  }

  @Test
  void filesWinAndMayChange(@TempDir Path directory) throws Exception {
    Path name = Files.writeString(directory.resolve("name"), "bob\n");
    Path password = Files.writeString(directory.resolve("password"), "old\n");
    BasicAuthClient extension =
        started(
            "client_auth: {username: x, password: y, username_file: "
                + name
                + ", password_file: "
                + password
                + "}");
    Files.writeString(password, "s3cret\n");
    context.scheduler().advance(Duration.ofSeconds(1));
    assertThat(sent(extension)).isEqualTo(Map.of("authorization", "Basic Ym9iOnMzY3JldA=="));
  }

  @Test
  void aColonInTheNameIsAProblem(@TempDir Path directory) throws Exception {
    assertThat(ConfigText.problems(binder, "client_auth: {username: 'a:b'}"))
        .isEqualTo(
            "config.yaml:1:25  CFG-009  component::client_auth: invalid authorization format\n"
                + "    use a name without a colon");
    Path name = Files.writeString(directory.resolve("name"), "a:b");
    assertThatThrownBy(() -> started("client_auth: {username_file: " + name + "}"))
        .isInstanceOf(StartException.class)
        .hasMessage(name + ": invalid authorization format");
  }

  @Test
  void anExtensionIsForServersOrForClients() {
    assertThat(
            ConfigText.problems(binder, "{htpasswd: {inline: 'a:b'}, client_auth: {username: a}}"))
        .isEqualTo(
            "config.yaml:1:42  CFG-009  component: only one of `htpasswd` or `client_auth` can be"
                + " specified\n    use two extensions, as basicauth/server and basicauth/client");
    assertThat(ConfigText.problems(binder, ""))
        .isEqualTo(
            "config.yaml:1:1  CFG-009  component: no credential source provided\n"
                + "    set htpasswd or client_auth");
    assertThat(ConfigText.problems(binder, "htpasswd: {}"))
        .isEqualTo(
            "config.yaml:1:11  CFG-009  component::htpasswd: no credential source provided\n"
                + "    set file or inline");
  }
}

package dev.ingot.builder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.builder.manifest.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileThereAreNone() throws IOException {
    assertThat(Credentials.of(folder.resolve("none.json"), image()))
        .isEqualTo(new Credentials(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void anAddressNamesItsRegistry() throws IOException {
    assertThat(read("{'auths': {'https://registry.example.com/v1/': {'auth': 'YTpi'}}}").basic())
        .contains("YTpi");
    assertThat(read("{'auths': {'other.example.com': {'auth': 'YTpi'}}}").basic()).isEmpty();
  }

  @Test
  void theHelperOfARegistryComesBeforeAPassword() throws IOException {
    Credentials found =
        read(
            "{'auths': {'registry.example.com': {'auth': 'YTpi'}},"
                + " 'credHelpers': {'registry.example.com': 'vault'}}");

    assertThat(found.helper()).contains("docker-credential-vault");
    assertThat(found.basic()).isEmpty();
  }

  @Test
  void anEmptyEntryLeavesItToTheStore() throws IOException {
    Credentials found = read("{'auths': {'registry.example.com': {}}, 'credsStore': 'keychain'}");

    assertThat(found.helper()).contains("docker-credential-keychain");
  }

  @Test
  void whatIsNoConfigurationIsNamedWithoutItsContent() {
    assertThatThrownBy(() -> read("{'auths': {'registry.example.com': {'auth': 's*cret'}}}"))
        .isInstanceOf(RegistryException.class)
        .hasMessageStartingWith(
            "cannot read the credentials in " + folder.resolve("config.json") + ": ")
        .hasMessageNotContaining("s*cret");
    assertThatThrownBy(() -> read("{"))
        .isInstanceOf(RegistryException.class)
        .hasMessageStartingWith(
            "cannot read the credentials in " + folder.resolve("config.json") + ": line 1");
  }

  @Test
  void aChallengeHasItsParameters() {
    assertThat(
            Challenge.parse(
                "Bearer realm=\"https://tokens.example.com/a?b=c,d\", service=registry,"
                    + " scope=\"repository:a/b:pull\""))
        .contains(
            new Challenge(
                "bearer",
                Map.of(
                    "realm", "https://tokens.example.com/a?b=c,d",
                    "service", "registry",
                    "scope", "repository:a/b:pull")));
    assertThat(Challenge.parse("basic").orElseThrow().isBasic()).isTrue();
    assertThat(Challenge.parse("")).isEmpty();
    assertThat(Challenge.parse("Bearer realm=\"cut").orElseThrow().parameter("realm")).isEmpty();
  }

  private Credentials read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("config.json"), json.replace('\'', '"'));
    return Credentials.of(file, image());
  }

  private static ImageReference image() {
    return ImageReference.parse("registry.example.com/team/base:1.0").orElseThrow();
  }
}

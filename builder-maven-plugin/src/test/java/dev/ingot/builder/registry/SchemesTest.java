package dev.ingot.builder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemesTest {
  private final Schemes schemes = new Schemes(Set.of("plain.example.com", "half.example.com:81"));

  @Test
  void tlsIsLeftOutOnThisMachineAndWhereSomebodySaysSo() throws RegistryException {
    assertThat(schemes.of("registry.example.com", "/v2/"))
        .hasToString("https://registry.example.com/v2/");
    assertThat(schemes.of("localhost:5000", "/v2/")).hasScheme("http");
    assertThat(schemes.of("plain.example.com:5000", "/v2/")).hasScheme("http");
    assertThat(schemes.of("half.example.com:81", "/v2/")).hasScheme("http");
    assertThat(schemes.of("half.example.com", "/v2/")).hasScheme("https");
    assertThat(schemes.of("localhost.example.com", "/v2/")).hasScheme("https");
  }

  @Test
  void aRedirectDoesNotLeaveTls() throws RegistryException {
    URI from = URI.create("https://registry.example.com/v2/a");

    assertThat(schemes.redirect(from, "/b")).hasToString("https://registry.example.com/b");
    assertThat(schemes.redirect(from, "http://plain.example.com/b")).hasScheme("http");
    assertThatThrownBy(() -> schemes.redirect(from, "http://localhost:80/b"))
        .hasMessage(
            "registry.example.com sends the builder to http://localhost:80, which is not encrypted");
  }

  @Test
  void whatIsNoAddressOfHttpIsNotAskedFor() {
    URI from = URI.create("https://registry.example.com/v2/a");

    assertThatThrownBy(() -> schemes.redirect(from, "https://plain.example.com/a b"))
        .hasMessage(
            "a registry sends the builder to 'https://plain.example.com/a b', which is no address:"
                + " Illegal character in path");
    assertThatThrownBy(() -> schemes.named("registry.example.com", "file:///etc/passwd"))
        .isInstanceOf(RegistryException.class);
    assertThatThrownBy(() -> schemes.named("registry.example.com", "/token"))
        .isInstanceOf(RegistryException.class);
  }
}

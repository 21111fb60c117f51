package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.ClientAuthenticator;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClientAuthTest {
  private static final String PLAIN = "endpoint: otel:4317\ntls: {insecure: true}\n";
  private static final String TLS = "endpoint: https://otel:4317\n";
  private static final String HEADERS = "headers: {X-A: a, X-B: b}\n";
  private static final String AUTH = "auth: {authenticator: fake}\n";

  private final TestContext host =
      new TestContext().with("fake", new Tenants(true)).with("other", new Object());

  private static GrpcClientConfig grpc(String yaml) {
    return ConfigText.bind(new GrpcClientConfigBinder(), yaml);
  }

  private static HttpClientConfig http(String yaml) {
    return ConfigText.bind(new HttpClientConfigBinder(), yaml);
  }

  @Test
  void withoutAuthenticationNothingIsAdded() throws Exception {
    ClientAuth auth = ClientAuth.grpc(grpc(PLAIN + HEADERS), host);
    assertThat(auth.headers(RequestMetadata.NONE)).isEmpty();
  }

  @Test
  void theAuthenticatorEditsTheConfiguredHeadersForEachSender() throws Exception {
    ClientAuth auth = ClientAuth.http(http(HEADERS + AUTH), host);
    assertThat(auth.headers(tenant("red")))
        .isEqualTo(Map.of("x-a", "a-red", "authorization", "s3cret"));
    assertThat(auth.headers(tenant("blue")))
        .isEqualTo(Map.of("x-a", "a-blue", "authorization", "s3cret"));
  }

  @Test
  void credentialsThatAreMissingAreTheAuthenticatorsWord() throws Exception {
    ClientAuth auth = ClientAuth.http(http(AUTH), host);
    assertThatThrownBy(() -> auth.headers(RequestMetadata.NONE))
        .isInstanceOf(ConsumeException.class)
        .hasMessage("no tenant");
  }

  @Test
  void sendersCannotWriteLinesOfTheirOwn() throws Exception {
    ClientAuth auth = ClientAuth.http(http(AUTH), host);
    assertThatThrownBy(() -> auth.headers(tenant("red\r\nx-admin: yes")))
        .isInstanceOf(ConsumeException.class)
        .hasMessage("header \"x-a\" has a value with characters that no header may have");
  }

  @Test
  void credentialsAreNotSentOverPlainGrpc() throws Exception {
    assertThatThrownBy(() -> ClientAuth.grpc(grpc(PLAIN + AUTH), host))
        .isInstanceOf(StartException.class)
        .hasMessage("grpc: the credentials require transport level security; remove tls::insecure");
    assertThat(ClientAuth.grpc(grpc(TLS + AUTH), host).headers(tenant("red"))).hasSize(2);
    TestContext harmless = new TestContext().with("fake", new Tenants(false));
    assertThat(ClientAuth.grpc(grpc(PLAIN + AUTH), harmless).headers(tenant("red"))).hasSize(2);
  }

  @Test
  void anAuthenticatorThatIsNoneIsNamed() {
    assertThatThrownBy(() -> ClientAuth.http(http("auth: {authenticator: absent}"), host))
        .isInstanceOf(StartException.class)
        .hasMessage("failed to resolve authenticator \"absent\": authenticator not found");
    assertThatThrownBy(() -> ClientAuth.grpc(grpc(TLS + "auth: {authenticator: other}"), host))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "failed to resolve authenticator \"other\": requested authenticator is not a gRPC"
                + " client authenticator");
  }

  private static RequestMetadata tenant(String name) {
    return new RequestMetadata("", Map.of("tenant", List.of(name)));
  }

  /** Sets, changes and removes headers. */
  private record Tenants(boolean requiresTls) implements ClientAuthenticator {
    @Override
    public void authenticate(RequestMetadata sender, OutgoingHeaders headers)
        throws ConsumeException {
      if (sender.header("tenant").isEmpty()) {
        throw ConsumeException.retryable("no tenant");
      }
      headers.set("authorization", "s3cret");
      headers.set("x-a", headers.get("x-A").orElse("a") + "-" + sender.header("tenant").get(0));
      headers.remove("x-b");
    }
  }
}

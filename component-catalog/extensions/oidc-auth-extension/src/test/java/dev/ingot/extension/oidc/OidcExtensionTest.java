package dev.ingot.extension.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OidcExtensionTest {
  private static final String KEYS = "/keys";

  private final TestContext context = new TestContext();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String keys = "";
  private HttpServer server;
  private String issuer;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    String body =
        path.equals(KEYS)
            ? "{\"keys\":[{\"kty\":\"new\"}," + keys + "]}"
            : "{\"issuer\":\""
                + url(path.split("/.well")[0])
                + "\",\"jwks_uri\":\""
                + url(KEYS)
                + "\"}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(path.startsWith("/none") ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private OidcExtension started(String more) throws StartException {
    return startedWith("{issuer_url: '" + issuer + "', audience: collector" + more + "}");
  }

  private OidcExtension startedWith(String yaml) throws StartException {
    OidcConfig config = ConfigText.bind(new OidcConfigBinder(), yaml);
    OidcExtension extension =
        (OidcExtension)
            new OidcFactory().create(context.of(ComponentKind.EXTENSION, "oidc"), config);
    extension.start(context);
    return extension;
  }

  private String claims(String more) {
    return "{\"iss\":\""
        + issuer
        + "\",\"aud\":\"collector\",\"exp\":60,\"sub\":\"me\""
        + more
        + "}";
  }

  private static RequestHeaders bearer(String token) {
    return name -> name.equals("authorization") ? "Bearer " + token : "";
  }

  private static AuthData ask(OidcExtension extension, String token) throws AuthException {
    return extension.authenticate(bearer(token));
  }

  private TestKeys published(TestKeys pair) {
    keys = pair.json();
    return pair;
  }

  @ParameterizedTest
  @CsvSource({
    "RS256, ''",
    "RS512, ''",
    "PS256, ''",
    "PS384, ''",
    "ES256, secp256r1",
    "ES384, secp384r1",
    "ES512, secp521r1",
    "EdDSA, ''"
  })
  void signaturesOfAllKindsAreChecked(String algorithm, String curve) throws Exception {
    TestKeys pair = published(pair("k", algorithm, curve));
    OidcExtension extension = started("");
    assertThat(ask(extension, pair.sign(claims(""))).attributes())
        .containsEntry("subject", List.of("me"));
    TestKeys stranger = pair("k", algorithm, curve);
    assertThatThrownBy(() -> ask(extension, stranger.sign(claims(""))))
        .isInstanceOf(AuthException.class)
        .hasMessage("failed to verify token: failed to verify signature");
  }

  private static TestKeys pair(String id, String algorithm, String curve) throws Exception {
    return switch (algorithm.substring(0, 2)) {
      case "ES" -> TestKeys.elliptic(id, algorithm, curve);
      case "Ed" -> TestKeys.edwards(id);
      default -> TestKeys.rsa(id, algorithm, 2048);
    };
  }

  @Test
  void aGoodTokenIsKnownUntilItEnds() throws Exception {
    TestKeys pair = published(TestKeys.elliptic("k", "ES256", "secp256r1"));
    OidcExtension extension = started("");
    RequestHeaders headers = bearer(pair.sign(claims("")));
    assertThat(extension.tryAuthenticate(headers)).isEmpty();
    AuthData data = extension.authenticate(headers);
    assertThat(extension.tryAuthenticate(headers)).contains(data);
    context.scheduler().advance(Duration.ofSeconds(60));
    assertThat(extension.tryAuthenticate(headers)).isEmpty();
    assertThatThrownBy(() -> extension.authenticate(headers))
        .hasMessage("failed to verify token: oidc: token is expired");
  }

  @Test
  void claimsAreWhatIsKnownOfTheSender() throws Exception {
    TestKeys pair = published(TestKeys.elliptic("k", "ES256", "secp256r1"));
    OidcExtension extension = started(", username_claim: email, groups_claim: groups");
    String token = pair.sign(claims(",\"email\":\"me@x\",\"groups\":[\"a\",\"b\"],\"tenant\":7"));
    assertThat(ask(extension, token).attributes())
        .containsEntry("subject", List.of("me@x"))
        .containsEntry("membership", List.of("a", "b"))
        .containsEntry("claims.tenant", List.of("7"))
        .containsEntry("claims.sub", List.of("me"))
        .containsEntry("raw", List.of(token));
    assertThatThrownBy(() -> ask(extension, pair.sign(claims(""))))
        .hasMessage(
            "username claim from the OIDC configuration not found on the token returned by the"
                + " OIDC provider");
    assertThatThrownBy(() -> ask(extension, pair.sign(claims(",\"email\":7"))))
        .hasMessage("the username returned by the OIDC provider isn't a regular string");
    assertThatThrownBy(() -> ask(extension, pair.sign(claims(",\"email\":\"x\""))))
        .hasMessage(
            "groups claim from the OIDC configuration not found on the token returned by the OIDC"
                + " provider");
  }

  @Test
  void issuerAudienceAndTimesAreChecked() throws Exception {
    TestKeys pair = published(TestKeys.elliptic("k", "ES256", "secp256r1"));
    OidcExtension extension = started("");
    String good = claims("");
    assertThatThrownBy(() -> ask(extension, pair.sign(good.replace("/realm", "/other"))))
        .hasMessage("failed to verify token: oidc: token issued by a different provider");
    assertThatThrownBy(() -> ask(extension, pair.sign(good.replace("collector", "other"))))
        .hasMessage("failed to verify token: oidc: token for a different audience");
    assertThatThrownBy(() -> ask(extension, pair.sign(good.replace(",\"exp\":60", ""))))
        .hasMessage("failed to verify token: oidc: token is expired");
    assertThatThrownBy(() -> ask(extension, pair.sign(claims(",\"nbf\":301"))))
        .hasMessage(
            "failed to verify token: oidc: current time is before the token's nbf (not before)"
                + " time");
    assertThat(ask(extension, pair.sign(claims(",\"nbf\":300")))).isNotNull();
    assertThat(ask(extension, pair.sign(good.replace("\"collector\"", "[\"x\",\"collector\"]"))))
        .isNotNull();
  }

  @Test
  void algorithmsThatProveNothingAreRefused() throws Exception {
    TestKeys pair = published(TestKeys.rsa("k", "RS256", 2048));
    OidcExtension extension = started("");
    String unsigned =
        TestKeys.text("{\"alg\":\"none\",\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + TestKeys.text(claims("").getBytes(StandardCharsets.UTF_8))
            + ".";
    for (String token :
        List.of(
            unsigned,
            pair.sign("{\"alg\":\"HS256\",\"kid\":\"k\"}", claims("")),
            pair.sign("{\"alg\":\"ES256\",\"kid\":\"k\"}", claims("")),
            pair.sign("{\"alg\":\"RS256\",\"kid\":\"k\",\"crit\":[\"x\"]}", claims("")))) {
      assertThatThrownBy(() -> ask(extension, token))
          .hasMessage("failed to verify token: failed to verify signature");
    }
  }

  @Test
  void shortKeysDoNotCount() throws Exception {
    TestKeys pair = published(TestKeys.rsa("k", "RS256", 1024));
    OidcExtension extension = started("");
    assertThatThrownBy(() -> ask(extension, pair.sign(claims("")))).isNotNull();
  }

  @Test
  void keysAreAskedForAgainWhenOneIsNotKnownButNotTooOften() throws Exception {
    TestKeys first = published(TestKeys.elliptic("1", "ES256", "secp256r1"));
    OidcExtension extension = started("");
    ask(extension, first.sign(claims("")));
    TestKeys second = published(TestKeys.elliptic("2", "ES256", "secp256r1"));
    assertThatThrownBy(() -> ask(extension, second.sign(claims("")))).isNotNull();
    context.scheduler().advance(Duration.ofSeconds(10));
    assertThat(ask(extension, second.sign(claims("")))).isNotNull();
    assertThat(asked).containsExactly("/realm/.well-known/openid-configuration", KEYS, KEYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"alg\":\"ES256\",\"kid\":\"1\"}", "{\"alg\":\"ES256\"}"})
  void keysAreAskedForAgainWhenTheKnownOnesDoNotFit(String header) throws Exception {
    TestKeys first = published(TestKeys.elliptic("1", "ES256", "secp256r1"));
    OidcExtension extension = started("");
    ask(extension, first.sign(header, claims("")));
    TestKeys second = published(TestKeys.elliptic("1", "ES256", "secp256r1"));
    String token = second.sign(header, claims(""));
    assertThatThrownBy(() -> ask(extension, token))
        .hasMessage("failed to verify token: failed to verify signature");
    context.scheduler().advance(Duration.ofSeconds(10));
    assertThat(ask(extension, token)).isNotNull();
    assertThat(asked).containsExactly("/realm/.well-known/openid-configuration", KEYS, KEYS);
  }

  @Test
  void aFileOfKeysNeedsNoProvider(@TempDir Path directory) throws Exception {
    TestKeys pair = TestKeys.edwards("k");
    Path file = directory.resolve("keys.json");
    Files.writeString(file, "{\"keys\":[" + pair.json() + "]}");
    OidcExtension extension = started(", public_keys_file: " + file);
    assertThat(ask(extension, pair.sign(claims("")))).isNotNull();
    assertThat(asked).isEmpty();
    Files.writeString(file, "{\"keys\":[]}");
    assertThatThrownBy(() -> started(", public_keys_file: " + file))
        .isInstanceOf(StartException.class)
        .hasMessage(
            file
                + ": file contains no supported keys (supported types are RSA, ECDSA, and ED25519)");
  }

  @Test
  void theProviderThatATokenNamesIsAsked() throws Exception {
    TestKeys pair = published(TestKeys.edwards("k"));
    String one = "{issuer_url: '" + issuer + "', audience: collector}";
    OidcExtension extension =
        startedWith("providers: [" + one + ", " + one.replace(issuer, url("/x")) + "]");
    assertThat(ask(extension, pair.sign(claims("")))).isNotNull();
    assertThatThrownBy(() -> ask(extension, pair.sign(claims("").replace("/realm", "/other"))))
        .hasMessage("failed to resolve OIDC provider: no OIDC provider configured for the issuer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b", "a.b.c", "e30.e30.", "e30.!.e30", "W10.W10.W10"})
  void whatIsNoTokenIsRefused(String token) throws Exception {
    OidcExtension extension = started("");
    assertThatThrownBy(() -> ask(extension, token)).isInstanceOf(AuthException.class);
  }

  @Test
  void theHeaderIsNeeded() throws Exception {
    OidcExtension extension = started("");
    assertThatThrownBy(() -> extension.tryAuthenticate(name -> ""))
        .hasMessage("authentication didn't succeed");
    assertThatThrownBy(() -> extension.tryAuthenticate(name -> "token"))
        .hasMessage("invalid authorization header format");
    assertThat(extension.challenge()).isEqualTo("Bearer");
  }

  @Test
  void aProviderThatCannotBeReachedKeepsTheCollectorFromStarting() {
    String other = url("/none");
    assertThatThrownBy(() -> startedWith("{issuer_url: '" + other + "', audience: a}"))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "failed to get configuration from at least one configured auth server: failed to"
                + " create OIDC provider for \""
                + other
                + "\": HTTP status 404");
  }
}

package dev.ingot.builder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ingot.builder.manifest.ImageReference;
import dev.ingot.builder.registry.RegistrySettings.Limits;
import dev.ingot.problem.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
  private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  private static final String OTHER = "sha256:" + "0".repeat(64);
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          List.of(Duration.ofSeconds(1), Duration.ofSeconds(3)),
          100,
          1_000);

  private final FakeRegistry fake = new FakeRegistry();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void aTagMeansTheDigestOfItsManifest() throws RegistryException {
    String digest = fake.manifest("team/base", "1.0", MANIFEST, "{}");

    assertThat(registry().digest(image("team/base:1.0"))).isEqualTo(digest);
    assertThat(fake.requests()).containsExactly("GET /v2/team/base/manifests/1.0");
  }

  @Test
  void aDigestIsNotAskedFor() throws RegistryException {
    assertThat(registry().digest(image("team/base:1.0@" + OTHER))).isEqualTo(OTHER);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void whatWasPulledIsNotAskedForAgainAndIsThereOffline() throws IOException {
    byte[] layer = "layer".getBytes(StandardCharsets.UTF_8);
    String digest = fake.blob("base", layer);
    Path file = registry().blob(image("base:1"), hash(digest), layer.length);
    Registry offline = registry(true, LIMITS);

    assertThat(offline.blob(image("base:1"), hash(digest), layer.length)).isEqualTo(file);
    assertThat(file).hasBinaryContent(layer);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aDamagedPieceOfTheCacheIsPulledAgain() throws IOException {
    byte[] layer = "layer".getBytes(StandardCharsets.UTF_8);
    String digest = fake.blob("base", layer);
    Path file = registry().blob(image("base:1"), hash(digest), layer.length);
    Files.writeString(file, "other");

    assertThat(registry().blob(image("base:1"), hash(digest), layer.length))
        .hasBinaryContent(layer);
  }

  @Test
  void offlineTheCacheIsAllThereIs() {
    Registry offline = registry(true, LIMITS);

    assertProblem(
        () -> offline.digest(image("base:1")),
        "REG-006",
        "'%s/base:1' needs 1, which was not pulled before, and the build is offline",
        "build once without -o");
  }

  @Test
  void anyoneGetsATokenWhereOneIsWanted() throws RegistryException {
    fake.wantToken(Optional.empty());
    String digest = fake.manifest("team/base", "1.0", MANIFEST, "{}");

    assertThat(registry().digest(image("team/base:1.0"))).isEqualTo(digest);
    assertThat(fake.requests())
        .containsExactly(
            "GET /v2/team/base/manifests/1.0",
            "GET /token?service=registry.example.com&scope=repository%3Ateam%2Fbase%3Apull",
            "GET /v2/team/base/manifests/1.0 as Bearer t0ken");
  }

  @Test
  void aTokenServesAllPiecesOfAnImage() throws RegistryException {
    fake.wantToken(Optional.empty());
    String digest = fake.manifest("base", "1", MANIFEST, "{}");
    fake.manifest("base", "2", MANIFEST, "[]");
    Registry registry = registry();
    registry.digest(image("base:1"));
    registry.digest(image("base:2"));

    assertThat(digest).startsWith("sha256:");
    assertThat(fake.requests()).filteredOn(each -> each.contains("/token")).hasSize(1);
  }

  @Test
  void aPasswordOfDockerLoginGetsAToken() throws IOException {
    fake.wantToken(Optional.of("jane:secret"));
    writeAuth("\"auth\": \"" + base64("jane:secret") + "\"");
    String digest = fake.manifest("base", "1", MANIFEST, "{}");

    assertThat(registry().digest(image("base:1"))).isEqualTo(digest);
  }

  @Test
  void anIdentityTokenOfDockerLoginGetsAToken() throws IOException {
    fake.wantToken(Optional.of("jane:secret"));
    writeAuth("\"identitytoken\": \"refresh-me\"");
    String digest = fake.manifest("base", "1", MANIFEST, "{}");

    assertThat(registry().digest(image("base:1"))).isEqualTo(digest);
    assertThat(fake.requests()).contains("POST /token");
  }

  @Test
  void aPasswordIsSentWhereOneIsWanted() throws IOException {
    fake.wantPassword("jane:secret");
    writeAuth("\"username\": \"jane\", \"password\": \"secret\"");
    String digest = fake.manifest("base", "1", MANIFEST, "{}");

    assertThat(registry().digest(image("base:1"))).isEqualTo(digest);
    assertThat(fake.requests().get(0)).doesNotContain(" as ");
  }

  @Test
  void whoHasNoPasswordIsToldToLogIn() {
    fake.wantPassword("jane:secret");

    assertProblem(
        () -> registry().digest(image("base:1")),
        "REG-002",
        "%s does not let the builder read 'base' (status 401)",
        "log in with 'docker login %s', which writes the file that the builder reads");
  }

  @Test
  void aWrongPasswordIsNotTriedTwice() throws IOException {
    fake.wantToken(Optional.of("jane:secret"));
    writeAuth("\"auth\": \"" + base64("jane:guess") + "\"");

    assertProblem(
        () -> registry().digest(image("base:1")),
        "REG-002",
        "%s does not let the builder read 'base' (status 401)",
        "log in with 'docker login %s', which writes the file that the builder reads");
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aCredentialHelperIsNamedWhenSomebodyHasToLogIn() throws IOException {
    fake.wantToken(Optional.of("jane:secret"));
    Files.writeString(folder.resolve("config.json"), "{\"credsStore\": \"vault\"}");

    assertProblem(
        () -> registry().digest(image("base:1")),
        "REG-003",
        folder.resolve("config.json")
            + " leaves the credentials of %s to 'docker-credential-vault', which the builder does"
            + " not run",
        "name a file with the credentials themselves: -DdockerConfig=FILE");
  }

  @Test
  void aCredentialHelperIsNoMatterWhereNobodyHasToLogIn() throws IOException {
    Files.writeString(folder.resolve("config.json"), "{\"credsStore\": \"vault\"}");
    String digest = fake.manifest("base", "1", MANIFEST, "{}");

    assertThat(registry().digest(image("base:1"))).isEqualTo(digest);
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertProblem(
        () -> registry().digest(image("base:2.0")),
        "REG-001",
        "%s has no '2.0' of the image 'base'",
        "correct the name, the tag or the digest; some registries also say so of what needs a"
            + " login");
  }

  @Test
  void otherBytesThanWereAskedForAreRefused() {
    fake.replace("/v2/base/blobs/" + OTHER, "evil");

    assertProblem(
        () -> registry().blob(image("base:1"), hash(OTHER), 4),
        "REG-004",
        "%s sent other bytes than were asked for:"
            + " sha256:b5c1fb2efc6d6b4674c2fdcc48ce01b43a3b7c03763c0c3355de0099ee0f8c73"
            + " instead of "
            + OTHER,
        "try again; if it stays, something between here and the registry changes what it sends");
    assertThat(folder.resolve("cache/sha256")).isEmptyDirectory();
  }

  @Test
  void moreBytesThanTheManifestPromisesAreRefused() {
    String digest = fake.blob("base", new byte[900_000]);

    assertProblem(
        () -> registry().blob(image("base:1"), hash(digest), 3),
        "REG-004",
        "%s sent other bytes than were asked for: ",
        "try again; if it stays, something between here and the registry changes what it sends");
  }

  @Test
  void anImageThatIsTooLargeIsNotPulled() {
    assertProblem(
        () -> registry().blob(image("base:1"), hash(OTHER), 1_001),
        "REG-007",
        OTHER + " of '%s/base:1' has more than 1000 bytes",
        "build upon a smaller image");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void aManifestWithoutEndIsRefused() {
    fake.manifest("base", "1", MANIFEST, " ".repeat(100_000));

    assertProblem(
        () -> registry().digest(image("base:1")),
        "REG-007",
        "1 of '%s/base:1' has more than 100 bytes",
        "build upon a smaller image");
  }

  @Test
  void aBusyRegistryIsAskedAgainAsLateAsItWants() throws RegistryException {
    AtomicInteger asked = new AtomicInteger();
    fake.trouble(
        exchange -> {
          int count = asked.incrementAndGet();
          if (count == 1) {
            exchange.getResponseHeaders().add("Retry-After", "7");
            FakeRegistry.send(exchange, 429, "text/plain", new byte[0]);
          } else if (count == 2) {
            FakeRegistry.send(exchange, 503, "text/plain", new byte[0]);
          }
          return count <= 2;
        });
    String digest = fake.manifest("base", "1", MANIFEST, "{}");

    assertThat(registry().digest(image("base:1"))).isEqualTo(digest);
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3));
  }

  @Test
  void aRegistryThatStaysBusyIsNamed() {
    fake.trouble(
        exchange -> {
          FakeRegistry.send(exchange, 500, "text/plain", new byte[0]);
          return true;
        });

    assertProblem(
        () -> registry().digest(image("base:1")),
        "REG-005",
        "http://%s answers with status 500",
        "try again later; with -o the builder takes what it has");
    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void aBrokenDownloadIsBegunAgain() throws IOException {
    byte[] layer = "layer".repeat(100).getBytes(StandardCharsets.UTF_8);
    String digest = fake.blob("base", layer);
    AtomicInteger asked = new AtomicInteger();
    fake.trouble(
        exchange -> {
          boolean first = asked.incrementAndGet() == 1;
          if (first) {
            exchange.sendResponseHeaders(200, layer.length);
            exchange.getResponseBody().write(layer, 0, 10);
            exchange.getResponseBody().flush();
          }
          return first;
        });

    assertThat(registry().blob(image("base:1"), hash(digest), layer.length))
        .hasBinaryContent(layer);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void aRegistryThatFallsSilentIsGivenUp() {
    Limits impatient =
        new Limits(Duration.ofSeconds(5), Duration.ofMillis(200), List.of(), 100, 1_000);
    fake.trouble(
        exchange -> {
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          return waitForClose(exchange.getRequestBody().available());
        });

    assertThatThrownBy(() -> registry(false, impatient).blob(image("base:1"), hash(OTHER), 500))
        .isInstanceOf(RegistryException.class)
        .hasMessageStartingWith("cannot reach http://" + fake.host() + ": ");
  }

  /** Ends when the server is closed, which interrupts its threads. */
  private static boolean waitForClose(int available) {
    try {
      new CountDownLatch(1 + available).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  @Test
  void nobodyAtTheAddressIsNamed() {
    fake.close();

    assertThatThrownBy(() -> registry().digest(image("base:1")))
        .isInstanceOf(RegistryException.class)
        .hasMessageStartingWith("cannot reach http://" + fake.host() + ": ");
    assertThat(pauses).hasSize(2);
  }

  @Test
  void anotherServerLearnsNoSecret() throws IOException {
    byte[] layer = "layer".getBytes(StandardCharsets.UTF_8);
    fake.wantPassword("jane:secret");
    writeAuth("\"auth\": \"" + base64("jane:secret") + "\"");
    try (FakeRegistry store = new FakeRegistry()) {
      String digest = store.blob("base", layer);
      fake.trouble(
          exchange -> {
            boolean signed = exchange.getRequestHeaders().containsKey("Authorization");
            if (signed) {
              String to = store.address("/v2/base/blobs/" + digest).toString();
              exchange.getResponseHeaders().add("Location", to);
              FakeRegistry.send(exchange, 307, "text/plain", new byte[0]);
            }
            return signed;
          });

      assertThat(registry().blob(image("base:1"), hash(digest), layer.length))
          .hasBinaryContent(layer);
      assertThat(fake.requests()).last().asString().contains(" as Basic ");
      assertThat(store.requests()).containsExactly("GET /v2/base/blobs/" + digest);
    }
  }

  @Test
  void redirectsWithoutEndAreGivenUp() {
    fake.trouble(
        exchange -> {
          exchange.getResponseHeaders().add("Location", exchange.getRequestURI().getPath());
          FakeRegistry.send(exchange, 302, "text/plain", new byte[0]);
          return true;
        });

    assertProblem(
        () -> registry().digest(image("base:1")),
        "REG-005",
        "cannot reach http://%s: it redirects without end",
        "check the network and the name of the registry; with -o the builder takes what it has");
  }

  @Test
  void aTokenServerWithoutTlsElsewhereGetsNoSecret() {
    fake.trouble(
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("WWW-Authenticate", "Bearer realm=\"http://tokens.example.com/token\"");
          FakeRegistry.send(exchange, 401, "text/plain", new byte[0]);
          return true;
        });

    assertProblem(
        () -> registry().digest(image("base:1")),
        "REG-009",
        "%s sends the builder to http://tokens.example.com, which is not encrypted",
        "use a registry with TLS, or name it if you trust the network:"
            + " -DplainHttp=tokens.example.com");
  }

  @Test
  void aTokenServerThatSendsNoTokenIsNamed() {
    fake.wantToken(Optional.empty());
    fake.trouble(
        exchange -> {
          boolean token = exchange.getRequestURI().getPath().equals("/token");
          if (token) {
            FakeRegistry.send(
                exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
          }
          return token;
        });

    assertProblem(
        () -> registry().digest(image("base:1")),
        "REG-008",
        "cannot understand what %s says of 'base': its token server sends no token",
        "check that it is a registry of OCI or Docker images");
  }

  @Test
  void aLongDownloadSaysHowFarItIs() {
    Progress said = new Progress("pulling it", 40_000_000, progress::add);

    for (long bytes = 0; bytes <= 40_000_000; bytes += 500_000) {
      said.at(bytes);
    }

    assertThat(progress).containsExactly("pulling it: 16 of 40 MB", "pulling it: 32 of 40 MB");
  }

  private void assertProblem(ThrowingCallable call, String code, String message, String fix) {
    assertThatThrownBy(call)
        .asInstanceOf(type(RegistryException.class))
        .extracting(e -> e.at(new Location("manifest.yaml", 3, 5)).toString())
        .asString()
        .startsWith("manifest.yaml:3:5  " + code + "  " + message.replace("%s", fake.host()))
        .endsWith("\n    " + fix.replace("%s", fake.host()));
  }

  private Registry registry() {
    return registry(false, LIMITS);
  }

  private Registry registry(boolean offline, Limits limits) {
    RegistrySettings settings =
        new RegistrySettings(
            folder.resolve("cache"), offline, folder.resolve("config.json"), Set.of(), limits);
    return new Registry(settings, progress::add, pauses::add);
  }

  private ImageReference image(String name) {
    return ImageReference.parse(fake.host() + "/" + name).orElseThrow();
  }

  private void writeAuth(String entry) throws IOException {
    Files.writeString(
        folder.resolve("config.json"), "{\"auths\": {\"%s\": {%s}}}".formatted(fake.host(), entry));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String digest) {
    return digest.substring("sha256:".length());
  }
}

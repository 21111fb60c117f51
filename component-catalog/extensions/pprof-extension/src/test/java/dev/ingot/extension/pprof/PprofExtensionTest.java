package dev.ingot.extension.pprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PprofExtensionTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final TestContext context = new TestContext();
  private final HttpClient client = HttpClient.newHttpClient();
  private PprofExtension extension = create("endpoint: 127.0.0.1:0");

  private PprofExtension create(String yaml) {
    return new PprofExtension(
        context.of(ComponentKind.EXTENSION, "pprof"),
        ConfigText.bind(new PprofConfigBinder(), yaml));
  }

  @AfterEach
  void stop() {
    extension.stop();
    context.shared().stop();
  }

  private HttpRequest.Builder request(String path) {
    URI uri = URI.create("http://127.0.0.1:" + extension.address().getPort() + path);
    return HttpRequest.newBuilder(uri).timeout(LONG);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  /** Asks for a recording and turns the clock when it runs. */
  private byte[] record(String path, Duration length) throws Exception {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request(path).build(), BodyHandlers.ofByteArray());
    context.scheduler().awaitSleepers(1);
    context.scheduler().advance(length);
    HttpResponse<byte[]> response = answer.get(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(response.statusCode())
        .as(new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return response.body();
  }

  @Test
  void hasTheCollectorsDefaults() {
    PprofConfig config = ConfigText.bind(new PprofConfigBinder(), "dialer: {timeout: 1s}");
    assertThat(config.server().endpoint()).isEqualTo("localhost:1777");
    assertThat(config.blockProfileFraction()).isZero();
    assertThat(config.mutexProfileFraction()).isZero();
    assertThat(config.saveToFile()).isEmpty();
  }

  @Test
  void recordsFlights() throws Exception {
    extension.start(context);
    byte[] flight = record("/debug/flight?seconds=7", Duration.ofSeconds(7));
    Path file = Files.write(folder.resolve("flight.jfr"), flight);
    assertThat(RecordingFile.readAllEvents(file))
        .extracting(event -> event.getEventType().getName())
        .contains("jdk.JVMInformation");
  }

  @ParameterizedTest
  @CsvSource({
    "profile, samples",
    "allocs, alloc_objects",
    "heap, alloc_objects",
    "block, contentions",
    "mutex, contentions"
  })
  void makesProfilesForPprof(String page, String count) throws Exception {
    extension.start(context);
    byte[] gzip = record("/debug/pprof/" + page, Duration.ofSeconds(30));
    byte[] message = new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    ProtoReader profile = new ProtoReader(message);
    assertThat(profile.texts(6)).contains(count);
    assertThat(profile.number(10)).isEqualTo(30_000_000_000L);
  }

  @Test
  void makesOneRecordingAtATime() throws Exception {
    extension.start(context);
    CompletableFuture<HttpResponse<String>> first =
        client.sendAsync(request("/debug/flight").build(), BodyHandlers.ofString());
    context.scheduler().awaitSleepers(1);
    HttpResponse<String> second = get("/debug/flight");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .isEqualTo("another recording is in progress; try again when it is done\n");
    extension.stop();
    assertThat(first.get(LONG.toSeconds(), TimeUnit.SECONDS).statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "601", "x", "-1", ""})
  void refusesSecondsThatAreNone(String seconds) throws Exception {
    extension.start(context);
    HttpResponse<String> response = get("/debug/pprof/profile?seconds=" + seconds);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo("seconds must be a whole number from 1 to 600, not \"" + seconds + "\"\n");
  }

  @Test
  void tellsWhatThreadsDo() throws Exception {
    extension.start(context);
    assertThat(get("/debug/threads").body())
        .matches("(?s)\\d+ threads\n.*")
        .contains("\"main\" ", "    at ");
    assertThat(get("/debug/pprof/goroutine").statusCode()).isEqualTo(200);
  }

  @Test
  void countsObjects() throws Exception {
    extension.start(context);
    assertThat(get("/debug/heap?all").body()).contains("#instances", "java.lang.String");
  }

  @Test
  void collectsGarbageOnPostOnly() throws Exception {
    extension.start(context);
    assertThat(get("/debug/gc").statusCode()).isEqualTo(405);
    assertThat(get("/debug/gc").body()).isEqualTo("405 method not allowed, supported: [POST]\n");
    HttpResponse<String> response =
        client.send(
            request("/debug/gc").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    assertThat(response.body()).matches("heap in use: \\d+ bytes before, \\d+ bytes after\n");
  }

  @Test
  void listsWhatThereIs() throws Exception {
    extension.start(context);
    assertThat(get("/debug/pprof/").body()).contains("/debug/pprof/profile?seconds=30");
    assertThat(get("/debug/pprof/cmdline").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"own.jfr", "own.pb.gz"})
  void savesAProfileFromStartToEnd(String name) throws Exception {
    Path file = folder.resolve(name);
    extension = create("{endpoint: '127.0.0.1:0', save_to_file: '" + file + "'}");
    extension.start(context);
    assertThat(file).isEmptyFile();
    extension.stop();
    assertThat(file).isNotEmptyFile();
    if (name.endsWith(".jfr")) {
      assertThat(RecordingFile.readAllEvents(file)).isNotEmpty();
    } else {
      byte[] bytes = Files.readAllBytes(file);
      byte[] message = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      assertThat(new ProtoReader(message).texts(6)).contains("cpu");
    }
  }

  @Test
  void doesNotStartWhenItCannotSave() {
    Path file = folder.resolve("none/own.jfr");
    extension = create("{endpoint: '127.0.0.1:0', save_to_file: '" + file + "'}");
    assertThatThrownBy(() -> extension.start(context))
        .isInstanceOf(StartException.class)
        .hasMessage("open " + file + ": no such file or directory");
  }
}

package dev.ingot.extension.zpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.component.StartException;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ZpagesExtensionTest {
  private final TestContext context = new TestContext();
  private final HttpClient client = HttpClient.newHttpClient();
  private ZpagesExtension extension = create("endpoint: 127.0.0.1:0");

  private ZpagesExtension create(String yaml) {
    return new ZpagesExtension(
        context.of(ComponentKind.EXTENSION, "zpages"),
        ConfigText.bind(new ZpagesConfigBinder(), yaml));
  }

  @AfterEach
  void stop() {
    extension.stop();
    context.shared().stop();
  }

  private HttpResponse<String> get(String page) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + extension.address().getPort() + "/debug/" + page);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void hasTheCollectorsDefaults() {
    ZpagesConfig config = ConfigText.bind(new ZpagesConfigBinder(), "");
    assertThat(config.server().endpoint()).isEqualTo("localhost:55679");
    assertThat(config.expvar().enabled()).isFalse();
  }

  @Test
  void servesThePages() throws Exception {
    extension.start(context);
    for (String page : new String[] {"servicez", "pipelinez", "extensionz", "featurez", "tracez"}) {
      HttpResponse<String> response = get(page);
      assertThat(response.statusCode()).as(page).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type"))
          .contains("text/html; charset=utf-8");
      assertThat(response.body()).startsWith("<!DOCTYPE html>");
      assertThat(get(page + "?format=json").headers().firstValue("content-type"))
          .contains("application/json");
    }
    assertThat(get("expvarz").statusCode()).isEqualTo(404);
  }

  @Test
  void watchesSpansWhileItRuns() throws Exception {
    assertThat(context.collector().isWatched()).isFalse();
    extension.start(context);
    assertThat(context.collector().isWatched()).isTrue();
    extension.stop();
    assertThat(context.collector().isWatched()).isFalse();
  }

  @Test
  void showsFiguresOfTheVirtualMachineWhenAsked() throws Exception {
    extension = create("{endpoint: '127.0.0.1:0', expvar: {enabled: true}}");
    extension.start(context);
    JsonValue.Members figures = (JsonValue.Members) JsonValue.parse(get("expvarz").body());
    assertThat(figures.members()).containsOnlyKeys("memstats", "runtime");
    JsonValue.Members memory = (JsonValue.Members) figures.members().get("memstats");
    assertThat(memory.members())
        .containsKeys("HeapAlloc", "HeapSys", "HeapMax", "Sys", "NumGC", "PauseTotalNs");
  }

  @Test
  void doesNotStartOnAPortInUse() throws Exception {
    extension.start(context);
    int port = extension.address().getPort();
    ZpagesExtension second = create("endpoint: 127.0.0.1:" + port);
    context.collector().watchSpans().close();
    assertThatThrownBy(() -> second.start(context))
        .isInstanceOf(StartException.class)
        .hasMessage("listen tcp 127.0.0.1:" + port + ": bind: address already in use");
    assertThat(context.collector().isWatched()).isFalse();
  }
}

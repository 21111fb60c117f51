package dev.ingot.extension.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Extension;
import dev.ingot.health.HealthExtension;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class HealthCheckConfigTest {
  @Test
  void itsSettingsStandAtTheTop() {
    HealthCheckConfig config =
        ConfigText.bind(new HealthCheckConfigBinder(), "{endpoint: 'localhost:1', path: /h}");
    assertThat(config.health().server().endpoint()).isEqualTo("localhost:1");
    assertThat(config.health().path()).isEqualTo("/h");
  }

  @Test
  void answersTheCheck() throws Exception {
    TestContext context = new TestContext();
    Extension extension =
        new HealthCheckFactory()
            .create(
                context.of(ComponentKind.EXTENSION, "health_check"),
                ConfigText.bind(new HealthCheckConfigBinder(), "endpoint: 127.0.0.1:0"));
    extension.start(context);
    try {
      int port = ((HealthExtension) extension).httpAddress().orElseThrow().getPort();
      URI uri = URI.create("http://127.0.0.1:" + port);
      assertThat(
              HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(503);
    } finally {
      extension.stop();
      context.shared().stop();
    }
  }
}

package dev.ingot.extension.healthcheckv2;

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

class HealthCheckV2ConfigTest {
  @Test
  void itsSettingsStandAtTheTop() {
    HealthCheckV2Config config =
        ConfigText.bind(new HealthCheckV2ConfigBinder(), "{endpoint: 'localhost:1', path: /h}");
    assertThat(config.health().server().endpoint()).isEqualTo("localhost:1");
    assertThat(config.health().path()).isEqualTo("/h");
  }

  @Test
  void answersTheCheck() throws Exception {
    TestContext context = new TestContext();
    Extension extension =
        new HealthCheckV2Factory()
            .create(
                context.of(ComponentKind.EXTENSION, "healthcheckv2"),
                ConfigText.bind(
                    new HealthCheckV2ConfigBinder(),
                    "{use_v2: true, http: {endpoint: '127.0.0.1:0'}}"));
    extension.start(context);
    try {
      int port = ((HealthExtension) extension).httpAddress().orElseThrow().getPort();
      URI uri = URI.create("http://127.0.0.1:" + port + "/status");
      assertThat(
              HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
    } finally {
      extension.stop();
      context.shared().stop();
    }
  }
}

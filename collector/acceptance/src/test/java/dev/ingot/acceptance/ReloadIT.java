package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reloads under load, each with another change: not one acknowledged span is lost, and connections
 * to a receiver that does not change are not cut. {@code -Dreload.count=100} does it at length.
 */
class ReloadIT {
  private static final int RELOADS = Integer.getInteger("reload.count", 10);

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    try (SpanBackend backend = SpanBackend.start()) {
      ReloadConfig config =
          new ReloadConfig(
              CollectorProcess.freePort(),
              CollectorProcess.freePort(),
              backend.port(),
              folder.resolve("copy.jsonl"));
      Path file = Files.writeString(folder.resolve("config.yaml"), config.yaml(0));
      int reloadPort = CollectorProcess.freePort();
      try (CollectorProcess collector =
          CollectorProcess.startReady(
              "otelcol-core", file, "--reload-endpoint=127.0.0.1:" + reloadPort)) {
        List<SpanSender> senders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          senders.add(SpanSender.begin(config.keptPort(), "a" + i));
        }
        SpanSender restarted = SpanSender.begin(config.changingPort(), "b0");
        senders.add(restarted);
        for (int i = 1; i <= RELOADS; i++) {
          senders.forEach(each -> each.awaitMore(20));
          Files.writeString(file, config.yaml(i));
          HttpResponse<String> response = reload(reloadPort);
          assertThat(response.statusCode())
              .as(response.body() + "\n" + collector.errors())
              .isEqualTo(config.isBroken(i) ? 422 : 200);
        }
        Set<String> acknowledged = new TreeSet<>();
        for (SpanSender each : senders) {
          each.awaitMore(20);
          acknowledged.addAll(each.end());
        }
        assertThat(collector.terminate()).as(collector.errors()).isZero();
        assertThat(collector.errors()).doesNotContain("\tat ").doesNotContain("Items were lost");
        assertThat(acknowledged).hasSizeGreaterThan(80 * RELOADS);
        assertThat(lost(acknowledged, backend.received())).isEmpty();
        senders.remove(restarted);
        assertThat(senders).extracting(SpanSender::connections).containsOnly(1);
      }
    }
  }

  private static Set<String> lost(Set<String> acknowledged, Set<String> received) {
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(received);
    return lost;
  }

  private static HttpResponse<String> reload(int port) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/-/reload");
    HttpRequest post = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(post, BodyHandlers.ofString());
  }
}

package dev.ingot.builder.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a request of each signal to a collector that listens for OTLP over HTTP. */
final class FirstRequests {
  private static final Pattern LISTENS =
      Pattern.compile("Starting HTTP server.*\"endpoint\": \"(127\\.0\\.0\\.1:\\d+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Map<String, String> BODIES = bodies();

  private FirstRequests() {}

  /** Sends them to the endpoint that the log names, if it names one; the answers do not matter. */
  static void send(List<String> log) {
    endpoint(log)
        .ifPresent(
            endpoint -> {
              HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
              BODIES.forEach((path, body) -> send(client, "http://" + endpoint + path, body));
            });
  }

  static Optional<String> endpoint(List<String> log) {
    return log.stream()
        .map(LISTENS::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static void send(HttpClient client, String uri, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      client.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      return; // The classes of a start are loaded all the same.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put(
        "/v1/traces",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"a\","
            + "\"traceId\":\"0102030405060708090a0b0c0d0e0f10\",\"spanId\":\"0102030405060708\"}]}]}]}");
    bodies.put(
        "/v1/metrics",
        "{\"resourceMetrics\":[{\"scopeMetrics\":[{\"metrics\":[{\"name\":\"a\","
            + "\"gauge\":{\"dataPoints\":[{\"asInt\":\"1\"}]}}]}]}]}");
    bodies.put(
        "/v1/logs",
        "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"stringValue\":\"a\"}}]}]}]}");
    return bodies;
  }
}

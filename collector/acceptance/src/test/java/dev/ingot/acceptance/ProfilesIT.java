package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles go from one collector to another, put together and cut on the way. */
class ProfilesIT {
  private static final String GATE = "--feature-gates=service.profilesSupport";
  private static final int REQUESTS = 20;
  private static final int SAMPLES = 3;

  @TempDir Path folder;

  @Test
  void everySampleKeepsItsFunctionThroughBatchesOfManyRequests() throws Exception {
    int inPort = CollectorProcess.freePort();
    int betweenPort = CollectorProcess.freePort();
    Path output = folder.resolve("profiles.jsonl");
    try (CollectorProcess back = start("back", back(betweenPort, output));
        CollectorProcess front = start("front", front(inPort, betweenPort))) {
      for (int i = 0; i < REQUESTS; i++) {
        send(inPort, i);
      }
      assertThat(front.terminate()).as(front.errors()).isZero();
      assertThat(back.terminate()).as(back.errors()).isZero();
    }
    List<JsonObject> lines =
        Files.readAllLines(output).stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertThat(lines.stream().flatMap(line -> samples(line).stream()).toList())
        .containsExactlyInAnyOrderElementsOf(expected());
    assertThat(lines).allSatisfy(line -> assertThat(samples(line)).hasSizeLessThanOrEqualTo(7));
    assertThat(lines).anySatisfy(line -> assertThat(texts(line)).hasSizeGreaterThan(2));
  }

  private CollectorProcess start(String name, String config) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".yaml"), config);
    return CollectorProcess.startReady("otelcol-core", file, GATE);
  }

  private static String front(int port, int next) {
    return """
        receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}}
        processors: {memory_limiter: {check_interval: 1s, limit_percentage: 90}}
        connectors: {forward: }
        exporters:
          otlp_grpc:
            endpoint: 127.0.0.1:%d
            tls: {insecure: true}
            sending_queue: {batch: {flush_timeout: 1h, min_size: 7, max_size: 7, sizer: items}}
        service:
          pipelines:
            profiles/in: {receivers: [otlp], processors: [memory_limiter], exporters: [forward]}
            profiles/out: {receivers: [forward], exporters: [otlp_grpc]}
        """
        .formatted(port, next);
  }

  private static String back(int port, Path output) {
    return """
        receivers: {otlp: {protocols: {grpc: {endpoint: '127.0.0.1:%d'}}}}
        exporters: {file: {path: '%s'}}
        service: {pipelines: {profiles: {receivers: [otlp], exporters: [file]}}}
        """
        .formatted(port, output);
  }

  /** The same indices in every request, and other functions behind them. */
  private static void send(int port, int number) throws Exception {
    String body =
        """
        {"resourceProfiles": [{"scopeProfiles": [{"profiles": [{"samples": [
            {"stackIndex": 1, "values": ["0"]},
            {"stackIndex": 1, "values": ["1"]},
            {"stackIndex": 1, "values": ["2"]}]}]}]}],
          "dictionary": {
            "mappingTable": [{}], "linkTable": [{}], "attributeTable": [{}],
            "stringTable": ["", "function %d"], "functionTable": [{}, {"nameStrindex": 1}],
            "locationTable": [{}, {"lines": [{"functionIndex": 1}]}],
            "stackTable": [{}, {"locationIndices": [1]}]}}
        """
            .formatted(number);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1development/profiles"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  private static List<String> expected() {
    return IntStream.range(0, REQUESTS * SAMPLES)
        .mapToObj(i -> "function " + i / SAMPLES + ": " + i % SAMPLES)
        .toList();
  }

  private static List<String> samples(JsonObject request) {
    List<String> samples = new ArrayList<>();
    for (JsonElement resource : request.getAsJsonArray("resourceProfiles")) {
      for (JsonElement scope : array(resource, "scopeProfiles")) {
        for (JsonElement profile : array(scope, "profiles")) {
          for (JsonElement sample : array(profile, "samples")) {
            String value = array(sample, "values").get(0).getAsString();
            samples.add(function(request, sample.getAsJsonObject()) + ": " + value);
          }
        }
      }
    }
    return samples;
  }

  private static String function(JsonObject request, JsonObject sample) {
    JsonObject dictionary = request.getAsJsonObject("dictionary");
    JsonObject stack = entry(dictionary, "stackTable", sample.get("stackIndex"));
    JsonObject location =
        entry(dictionary, "locationTable", array(stack, "locationIndices").get(0));
    JsonObject line = array(location, "lines").get(0).getAsJsonObject();
    JsonObject function = entry(dictionary, "functionTable", line.get("functionIndex"));
    return array(dictionary, "stringTable")
        .get(function.get("nameStrindex").getAsInt())
        .getAsString();
  }

  private static TreeSet<String> texts(JsonObject request) {
    TreeSet<String> texts = new TreeSet<>();
    array(request.get("dictionary"), "stringTable").forEach(text -> texts.add(text.getAsString()));
    return texts;
  }

  private static JsonObject entry(JsonObject dictionary, String table, JsonElement index) {
    return array(dictionary, table).get(index.getAsInt()).getAsJsonObject();
  }

  private static JsonArray array(JsonElement object, String name) {
    return object.getAsJsonObject().getAsJsonArray(name);
  }
}

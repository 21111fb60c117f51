package dev.ingot.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.oracle.JsonValues;
import dev.ingot.telemetry.oracle.Oracle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Collector's pdata did with JSON and protobuf, case by case. */
class GoldenJsonTest {
  static List<Named<JsonObject>> cases() throws IOException {
    List<Named<JsonObject>> cases = new ArrayList<>();
    try (InputStream file = resource("/conformance/golden/otlp-json.jsonl.gz")) {
      cases.addAll(rows(new GZIPInputStream(file)));
    }
    try (InputStream file = resource("/conformance/golden/otlp-json-profiles.jsonl")) {
      cases.addAll(rows(file));
    }
    return cases;
  }

  private static List<Named<JsonObject>> rows(InputStream file) {
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .map(row -> Named.of(row.get("id").getAsString(), row))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pdataAgrees(JsonObject row) throws Exception {
    Signal<? extends Telemetry> signal = signal(row.get("signal").getAsString());
    if (row.has("error")) {
      assertThatThrownBy(() -> read(signal, row)).isInstanceOf(MalformedTelemetryException.class);
      return;
    }
    Telemetry telemetry = read(signal, row);
    byte[] expected = Base64.getDecoder().decode(row.get("expect_pb").getAsString());
    assertThat(Oracle.withAlwaysPresent(Oracle.parse(telemetry)))
        .isEqualTo(Oracle.withAlwaysPresent(Oracle.parse(signal, expected)));
    String json = new String(OtlpJson.toJson(telemetry), StandardCharsets.UTF_8);
    assertThat(JsonValues.of(JsonParser.parseString(json)))
        .isEqualTo(JsonValues.of(row.get("expect")));
  }

  @Test
  void theExamplesOfTheProtocolComeBackEqual() throws Exception {
    assertRoundTrip(Signal.TRACES, "trace.json");
    assertRoundTrip(Signal.METRICS, "metrics.json");
    assertRoundTrip(Signal.LOGS, "logs.json");
    assertRoundTrip(Signal.LOGS, "events.json");
  }

  private static void assertRoundTrip(Signal<? extends Telemetry> signal, String name)
      throws Exception {
    byte[] json;
    try (InputStream file = resource("/conformance/otlp/" + name)) {
      json = file.readAllBytes();
    }
    Telemetry first = OtlpJson.parse(signal, json, RequestMetadata.NONE);
    Telemetry again = OtlpJson.parse(signal, OtlpJson.toJson(first), RequestMetadata.NONE);
    assertThat(first.itemCount()).isPositive();
    assertThat(Oracle.withAlwaysPresent(Oracle.parse(again)))
        .isEqualTo(Oracle.withAlwaysPresent(Oracle.parse(first)));
  }

  private static Telemetry read(Signal<? extends Telemetry> signal, JsonObject row)
      throws MalformedTelemetryException {
    if (row.has("input_pb")) {
      byte[] bytes = Base64.getDecoder().decode(row.get("input_pb").getAsString());
      return signal.decode(bytes, RequestMetadata.NONE);
    }
    byte[] json = row.get("input").toString().getBytes(StandardCharsets.UTF_8);
    return OtlpJson.parse(signal, json, RequestMetadata.NONE);
  }

  private static Signal<? extends Telemetry> signal(String id) {
    return Signal.ALL.stream().filter(signal -> signal.id().equals(id)).findFirst().orElseThrow();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(GoldenJsonTest.class.getResourceAsStream(name), name);
  }
}

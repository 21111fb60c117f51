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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Odd requests, some of which are no JSON, and what the Collector's receiver made of them. */
class JudgedJsonTest {
  static List<String> cases() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/cases/otlp-json.jsonl"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReceiverOfTheCollectorAgrees(String line) throws Exception {
    JsonObject row = JsonParser.parseString(line).getAsJsonObject();
    Signal<? extends Telemetry> signal =
        Signal.ALL.stream()
            .filter(each -> each.id().equals(row.get("signal").getAsString()))
            .findFirst()
            .orElseThrow();
    byte[] text = row.get("text").getAsString().getBytes(StandardCharsets.UTF_8);

    if (row.has("error")) {
      assertThatThrownBy(() -> OtlpJson.parse(signal, text, RequestMetadata.NONE))
          .isInstanceOf(MalformedTelemetryException.class);
      return;
    }
    byte[] json = OtlpJson.toJson(OtlpJson.parse(signal, text, RequestMetadata.NONE));
    assertThat(JsonValues.of(JsonParser.parseString(new String(json, StandardCharsets.UTF_8))))
        .isEqualTo(JsonValues.of(row.get("expect")));
  }
}

package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Odd notations and every shared option, judged as {@code validate} of the Collector 0.152 judges
 * them. {@code verdicts.json} has what stands where, its verdict, and where ours differs why.
 */
class VerdictsIT {
  private static final String PLAIN =
      """
      receivers:
        otlp:
          protocols:
            grpc: {endpoint: "127.0.0.1:0"<grpc>}
            http: {endpoint: "127.0.0.1:0"<http>}
      processors:
        batch: {<batch>}
        memory_limiter: {check_interval: 1s, limit_mib: 500<ml>}
      exporters:
        otlp_grpc: {endpoint: "<endpoint>"<eg>}
        otlp_http: {endpoint: "http://localhost:4318"<eh>}
        debug: {<dbg>}
      service:
        telemetry: {metrics: {level: none}, logs: {<logs>}, resource: {<res>}}
        pipelines:
          traces:
            receivers: [otlp]
            processors: [memory_limiter, batch]
            exporters: [otlp_grpc, otlp_http, debug]
      """;

  /** Where something stands already, so that a comma comes first. */
  private static final List<String> AFTER_OTHERS = List.of("grpc", "http", "ml", "eg", "eh");

  @TempDir private Path folder;

  private static String configuration(String place, String text) {
    if (place.equals("raw")) {
      return text;
    }
    String before = AFTER_OTHERS.contains(place) ? ", " : "";
    Map<String, String> values =
        place.equals("endpoint")
            ? Map.of("endpoint", text)
            : Map.of(place, before + text, "endpoint", "localhost:4317");
    String all = PLAIN;
    for (Map.Entry<String, String> value : values.entrySet()) {
      all = all.replace("<" + value.getKey() + ">", value.getValue());
    }
    return all.replaceAll("<(grpc|http|batch|ml|eg|eh|dbg|logs|res)>", "");
  }

  @Test
  void configurationsAreJudgedAsTheCollectorDoes() throws Exception {
    List<String> differences = new ArrayList<>();
    Path file = folder.resolve("config.yaml");
    try (InputStream in = VerdictsIT.class.getResourceAsStream("/verdicts/verdicts.json");
        BuiltCollector collector = BuiltCollector.open("otelcol-core")) {
      for (JsonNode each : new ObjectMapper().readTree(in)) {
        String text = each.get("text").asText();
        Files.writeString(file, configuration(each.get("of").asText(), text));
        BuiltCollector.Verdict verdict = collector.validate(file.toString());
        boolean differs = verdict.isRight() != each.get("right").asBoolean();
        if (differs != each.has("why")) {
          differences.add(each + ": " + verdict.said());
        }
      }
    }
    assertThat(differences).isEmpty();
  }
}

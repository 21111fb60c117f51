package dev.ingot.exporter.debug;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of telemetry; run with {@code -Dgolden.update=true} to write it anew, then look. */
class GoldenTextTest {
  @ParameterizedTest
  @CsvSource({
    "traces, normal",
    "traces, detailed",
    "metrics, normal",
    "metrics, detailed",
    "logs, normal",
    "logs, detailed",
    "profiles, normal",
    "profiles, detailed",
  })
  void textIsAsRecorded(String signal, String verbosity) throws Exception {
    Telemetry telemetry = read(signal);
    String text =
        verbosity.equals("normal") ? NormalText.of(telemetry) : DetailedText.of(telemetry);
    String name = signal + "-" + verbosity + ".txt";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(Path.of("src/test/resources/golden", name), text);
    }
    assertThat(text).isEqualTo(resource(name));
  }

  private static Telemetry read(String id) throws Exception {
    Signal<? extends Telemetry> signal =
        Signal.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    byte[] json = resource(id + ".json").getBytes(StandardCharsets.UTF_8);
    return OtlpJson.parse(signal, json, RequestMetadata.NONE);
  }

  private static String resource(String name) throws Exception {
    try (InputStream file = GoldenTextTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package dev.ingot.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.StartException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectorLogTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.5Z");
  private static final String TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX")
          .withZone(ZoneId.systemDefault())
          .format(NOON);

  private final StringBuilder sink = new StringBuilder();

  private CollectorLog log(Level level, LogSettings.Encoding encoding) {
    LogSettings settings =
        new LogSettings(level, encoding, List.of(), Optional.empty(), Map.of("host", "a"));
    return new CollectorLog(settings, sink, InstantSource.fixed(NOON));
  }

  private static Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("otelcol.component.id", "otlp");
    fields.put("otelcol.component.kind", "receiver");
    return fields;
  }

  @Test
  void writesTheCollectorsConsoleLayout() {
    Logger logger = log(Level.INFO, LogSettings.Encoding.CONSOLE).logger(fields());
    logger.info("Listening", "port", 4317, "tls", true, "hosts", List.of("a", 1));
    assertThat(sink.toString())
        .isEqualTo(
            TIME
                + "\tinfo\tListening\t{\"host\": \"a\", \"otelcol.component.id\": \"otlp\","
                + " \"otelcol.component.kind\": \"receiver\", \"port\": 4317, \"tls\": true,"
                + " \"hosts\": [\"a\", 1]}\n");
  }

  private CollectorLog resourceLog(boolean disabled) {
    LogSettings settings =
        new LogSettings(
            Level.INFO,
            LogSettings.Encoding.JSON,
            List.of(),
            Optional.empty(),
            Map.of("host", "a"),
            disabled);
    return new CollectorLog(
        settings,
        sink,
        InstantSource.fixed(NOON),
        Map.of("service.name", "edge", "region", "north"));
  }

  @Test
  void everyLineSaysWhatTheCollectorIs() {
    resourceLog(false).logger().warn("Full", "n", 1);
    assertThat(sink.toString())
        .isEqualTo(
            "{\"level\": \"warn\", \"ts\": \""
                + TIME
                + "\", \"msg\": \"Full\", \"resource\": {\"region\": \"north\","
                + " \"service.name\": \"edge\"}, \"host\": \"a\", \"n\": 1}\n");
  }

  @Test
  void linesNeedNotSayIt() {
    resourceLog(true).logger().warn("Full");
    assertThat(sink.toString()).doesNotContain("resource");
  }

  @Test
  void listenersAreToldOfWhatIsWritten() {
    CollectorLog log = resourceLog(false);
    List<LogEvent> told = new ArrayList<>();
    LogListener listener = told::add;
    log.addListener(listener);
    log.logger(fields()).info("Heard", "n", 1);
    log.logger().debug("Not written");
    log.localLogger().info("Local");
    log.removeListener(listener);
    log.logger().info("Late");
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("host", "a");
    source.putAll(fields());
    assertThat(told)
        .containsExactly(new LogEvent(NOON, Level.INFO, "Heard", source, Map.of("n", 1)));
    assertThat(sink.toString().lines()).hasSize(3);
  }

  @Test
  void writesOneJsonObject() {
    log(Level.INFO, LogSettings.Encoding.JSON).logger().warn("Full", "map", Map.of("k", 1.5));
    assertThat(sink.toString())
        .isEqualTo(
            "{\"level\": \"warn\", \"ts\": \""
                + TIME
                + "\", \"msg\": \"Full\", \"host\": \"a\", \"map\": {\"k\": 1.5}}\n");
  }

  @Test
  void leavesOutLowerLevels() {
    Logger logger = log(Level.WARN, LogSettings.Encoding.CONSOLE).logger();
    logger.info("no");
    logger.debug("no");
    assertThat(logger.isEnabled(Level.INFO)).isFalse();
    assertThat(logger.isEnabled(Level.ERROR)).isTrue();
    assertThat(sink.toString()).isEmpty();
  }

  @Test
  void aMessageCannotPassForAnother() {
    Logger logger = log(Level.INFO, LogSettings.Encoding.CONSOLE).logger();
    logger.info("a\nb\n2026-01-01T00:00:00\terror\r", "c", "d\ne\u0001\"\\");
    assertThat(sink.toString())
        .isEqualTo(
            TIME
                + "\tinfo\ta\nb\n 2026-01-01T00:00:00\terror\\r\t{\"host\": \"a\","
                + " \"c\": \"d\\ne\\u0001\\\"\\\\\"}\n");
  }

  @Test
  void aFieldWithoutValueIsNotLost() {
    log(Level.INFO, LogSettings.Encoding.CONSOLE).logger().info("m", "lonely");
    assertThat(sink.toString()).endsWith("{\"host\": \"a\", \"lonely\": \"\"}\n");
  }

  @Test
  void anErrorIsItsMessageAndItsStackAtDebug() {
    log(Level.INFO, LogSettings.Encoding.CONSOLE)
        .logger()
        .error("m", "error", new StartException("port in use"));
    assertThat(sink.toString())
        .endsWith("m\t{\"host\": \"a\", \"error\": \"port in use\"}\n")
        .doesNotContain("\tat ");
    log(Level.DEBUG, LogSettings.Encoding.CONSOLE)
        .logger()
        .error("m", "error", new IllegalStateException("broken"));
    assertThat(sink.toString())
        .contains("\"error\": \"java.lang.IllegalStateException: broken\"}\n")
        .contains("\tat dev.ingot.engine.log.CollectorLogTest");
  }
}

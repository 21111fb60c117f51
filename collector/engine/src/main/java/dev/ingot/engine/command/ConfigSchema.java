package dev.ingot.engine.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The JSON Schema of configurations, which the builder puts into the collector's jar. */
final class ConfigSchema {
  private static final String PLACE = "/META-INF/ingot/config.schema.json";

  private ConfigSchema() {}

  /** The schema; empty when the jar has none. */
  static Optional<String> ofClassPath() {
    try (InputStream stream = ConfigSchema.class.getResourceAsStream(PLACE)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

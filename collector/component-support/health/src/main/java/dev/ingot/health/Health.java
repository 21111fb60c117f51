package dev.ingot.health;

import dev.ingot.component.config.GoDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the collector is well.
 *
 * @param upSince since when; empty: it is not
 */
record Health(Optional<Instant> upSince) {
  static final Health DOWN = new Health(Optional.empty());
  private static final String NEVER = "0001-01-01T00:00:00Z";

  static Health up(Instant since) {
    return new Health(Optional.of(since));
  }

  int httpStatus() {
    return upSince.isPresent() ? 200 : 503;
  }

  /** The JSON object that the Collector's extension answers. */
  String json(Instant now) {
    return upSince
        .map(
            since ->
                json(
                    "Server available",
                    since.toString(),
                    GoDuration.format(Duration.between(since, now))))
        .orElseGet(() -> json("Server not available", NEVER, ""));
  }

  private static String json(String status, String upSince, String uptime) {
    return "{\"status\":\""
        + status
        + "\",\"upSince\":\""
        + upSince
        + "\",\"uptime\":\""
        + uptime
        + "\"}";
  }
}

package dev.ingot.exporter.otlphttp;

import dev.ingot.component.ConsumeException;
import dev.ingot.transport.client.HttpAnswer;
import dev.ingot.transport.client.HttpSendException;
import dev.ingot.transport.rpc.HttpCodes;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What exporters throw when a server does not take telemetry.
 *
 * <p>Source: the OTLP specification, "OTLP/HTTP Response"; wording of the Collector's {@code
 * otlphttpexporter}.
 */
final class Refusals {
  private static final Duration LONGEST_DELAY = Duration.ofDays(1);

  private Refusals() {}

  static ConsumeException noAnswer(HttpSendException failure) {
    return ConsumeException.retryable("failed to make an HTTP request: " + failure.getMessage())
        .withCause(failure);
  }

  /**
   * The server's refusal.
   *
   * @param now milliseconds since the Unix epoch
   */
  static ConsumeException refused(URI uri, HttpAnswer answer, long now) {
    int status = answer.status();
    String text =
        "error exporting items, request to "
            + uri
            + " responded with HTTP Status Code "
            + status
            + answer.statusMessage().map(message -> ", Message=" + message).orElse("");
    boolean retryable = status == 429 || status == 502 || status == 503 || status == 504;
    ConsumeException failure =
        (retryable ? ConsumeException.retryable(text) : ConsumeException.permanent(text))
            .withStatus(HttpCodes.toGrpc(status));
    boolean mayAskToWait = status == 429 || status == 503;
    return answer
        .retryAfter()
        .filter(header -> mayAskToWait)
        .flatMap(header -> delay(header, now))
        .map(failure::withRetryAfter)
        .orElse(failure);
  }

  /** Seconds or an HTTP date (RFC 9110, section 10.2.3); empty when it is neither. */
  private static Optional<Duration> delay(String header, long now) {
    if (header.matches("[0-9]{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(header))));
    }
    try {
      Instant date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(Instant.ofEpochMilli(now), date)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration delay) {
    if (delay.isNegative()) {
      return Duration.ZERO;
    }
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }
}

package dev.ingot.engine.pipeline;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One answer for the failures of several branches: permanent if one of them is, for then sending
 * the same again cannot help everywhere; the longest of the waits asked for.
 *
 * <p>Source: the Collector's {@code consumer/consumererror} finds a permanent error anywhere among
 * joined ones.
 */
final class JoinedFailures {
  private JoinedFailures() {}

  static ConsumeException join(List<ConsumeException> failures) {
    if (failures.size() == 1) {
      return failures.get(0);
    }
    String message =
        failures.stream()
            .map(each -> String.valueOf(each.getMessage()))
            .collect(Collectors.joining("; "));
    Optional<ConsumeException> permanent =
        failures.stream().filter(each -> !each.isRetryable()).findFirst();
    ConsumeException joined = joined(message, failures, permanent);
    return failures.stream().anyMatch(ConsumeException::isDownstream)
        ? joined.asDownstream()
        : joined;
  }

  private static ConsumeException joined(
      String message, List<ConsumeException> failures, Optional<ConsumeException> permanent) {
    GrpcStatus status = permanent.orElse(failures.get(0)).status();
    if (permanent.isPresent()) {
      return ConsumeException.permanent(message).withStatus(status);
    }
    ConsumeException joined = ConsumeException.retryable(message).withStatus(status);
    return longestWait(failures).map(joined::withRetryAfter).orElse(joined);
  }

  private static Optional<Duration> longestWait(List<ConsumeException> failures) {
    return failures.stream().flatMap(each -> each.retryAfter().stream()).max(Duration::compareTo);
  }
}

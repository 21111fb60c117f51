package dev.ingot.transport.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The current connection: opened when a call needs it, opened anew when it was lost, and not before
 * a growing delay after it could not be opened. Confined to the client's event loop.
 *
 * <p>The delays are those of grpc's {@code doc/connection-backoff.md}, but at most 3 seconds
 * instead of 120, so that exporters use a backend within 5 seconds of its return.
 */
final class Connections {
  private static final double FIRST_DELAY = Duration.ofSeconds(1).toNanos();
  private static final double LONGEST_DELAY = Duration.ofSeconds(3).toNanos();
  private static final double GROWTH = 1.6;
  private static final double JITTER = 0.2;

  private final Supplier<GrpcConnection> dialer;
  private final LongSupplier nanoTime;
  private final DoubleSupplier random;
  private @Nullable GrpcConnection current;
  private int failures;
  private long mayDialAt;
  private boolean closed;

  Connections(Supplier<GrpcConnection> dialer, LongSupplier nanoTime, DoubleSupplier random) {
    this.dialer = dialer;
    this.nanoTime = nanoTime;
    this.random = random;
  }

  /** The connection for a call: ready, on its way, or failed a moment ago. */
  GrpcConnection current() {
    GrpcConnection known = current;
    if (known != null && (known.isUsable() || waitingToDial(known))) {
      return known;
    }
    GrpcConnection dialed = dialer.get();
    current = dialed;
    dialed.ready().whenComplete((channel, failure) -> dialed(failure != null));
    return dialed;
  }

  /** How long until a failed connection is dialed again. */
  Duration delay() {
    return Duration.ofNanos(Math.max(0, mayDialAt - nanoTime.getAsLong()));
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
    if (current != null) {
      current.close();
    }
  }

  private boolean waitingToDial(GrpcConnection known) {
    return known.ready().isCompletedExceptionally() && !delay().isZero();
  }

  private void dialed(boolean failed) {
    if (!failed) {
      failures = 0;
      return;
    }
    double delay = Math.min(LONGEST_DELAY, FIRST_DELAY * Math.pow(GROWTH, failures));
    double spread = 1 + JITTER * (2 * random.getAsDouble() - 1);
    failures++;
    mayDialAt = nanoTime.getAsLong() + (long) (delay * spread);
  }
}

package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.ExponentialLimits;
import dev.ingot.component.metric.Histogram;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.Observation;
import dev.ingot.engine.telemetry.Measured.Buckets;
import dev.ingot.engine.telemetry.Measured.Whole;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All instruments of a metric with the same attributes. Thread-safe. */
final class Series {
  private final Metric metric;
  private final Optional<ExponentialLimits> exponential;
  private final List<Supplier<Measured>> observers = new CopyOnWriteArrayList<>();
  private @Nullable Counter counter;
  private @Nullable Histogram histogram;

  /**
   * A series without instruments.
   *
   * @param exponential how fine the exponential buckets of a histogram are, if it has some
   */
  Series(Metric metric, Optional<ExponentialLimits> exponential) {
    this.metric = metric;
    this.exponential = exponential;
  }

  synchronized Counter counter() {
    Counter there = counter;
    if (there == null) {
      there = new Counter();
      counter = there;
    }
    return there;
  }

  synchronized Histogram histogram() {
    Histogram there = histogram;
    if (there == null) {
      there = new Histogram(metric.bounds(), exponential);
      histogram = there;
    }
    return there;
  }

  Observation observe(Supplier<Measured> value) {
    Supplier<Measured> own = value::get;
    observers.add(own);
    return () -> observers.remove(own);
  }

  /** The value of now; empty when every observation was closed or fails. */
  Optional<Measured> value() {
    Optional<Measured> value = instruments();
    for (Supplier<Measured> observer : observers) {
      Optional<Measured> next = observed(observer);
      if (metric.kind() != Metric.Kind.GAUGE && value.isPresent() && next.isPresent()) {
        value = Optional.of(Measured.sum(value.get(), next.get()));
      } else {
        value = next.or(either(value));
      }
    }
    return value;
  }

  /** Whether it is measured only when somebody looks. */
  synchronized boolean isObserved() {
    return counter == null && histogram == null;
  }

  private static Supplier<Optional<Measured>> either(Optional<Measured> value) {
    return () -> value;
  }

  private synchronized Optional<Measured> instruments() {
    if (counter != null) {
      return Optional.of(new Whole(counter.sum()));
    }
    return Optional.ofNullable(histogram)
        .map(there -> new Buckets(there.distribution(), there.exponential()));
  }

  private static Optional<Measured> observed(Supplier<Measured> observer) {
    try {
      return Optional.of(observer.get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}

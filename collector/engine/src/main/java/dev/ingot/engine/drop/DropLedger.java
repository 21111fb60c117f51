package dev.ingot.engine.drop;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Drops;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The items that were lost since the collector began to run. Thread-safe. */
public final class DropLedger {
  private static final Metric LOST =
      Metric.counter("ingot_lost_items", "Number of acknowledged items that were lost", "{items}");
  private static final Comparator<Loss> ORDER =
      Comparator.comparing((Loss loss) -> loss.component().toString())
          .thenComparing(Loss::signal)
          .thenComparing(Loss::reason);

  private final Map<Place, LongAdder> items = new ConcurrentHashMap<>();

  private record Place(ComponentRef component, String signal, String reason) {}

  /**
   * What a component lost of a signal for a reason.
   *
   * @param items how many items, more than none
   */
  public record Loss(ComponentRef component, String signal, String reason, long items) {}

  /** No losses. */
  public DropLedger() {}

  /**
   * Where a component counts what it loses.
   *
   * @param meter of the component, which counts it as well
   */
  public Drops of(ComponentRef component, Meter meter) {
    return (signal, reason, lost) -> {
      if (lost > 0) {
        Place place = new Place(component, signal.id(), reason);
        items.computeIfAbsent(place, none -> new LongAdder()).add(lost);
        meter.with("signal", signal.id()).with("reason", reason).counter(LOST).add(lost);
      }
    };
  }

  /** All losses, sorted by component, signal and reason. */
  public List<Loss> losses() {
    return items.entrySet().stream()
        .map(each -> loss(each.getKey(), each.getValue().sum()))
        .sorted(ORDER)
        .toList();
  }

  private static Loss loss(Place place, long lost) {
    return new Loss(place.component(), place.signal(), place.reason(), lost);
  }
}

package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import java.util.Comparator;

/**
 * Names an instance of a component: a receiver, exporter or extension has one, a processor one for
 * each pipeline, a connector one for each pair of signals.
 *
 * @param component the component
 * @param place what tells it from other instances: {@code traces/2}, {@code traces to metrics};
 *     empty when there are no others
 */
public record PartId(ComponentRef component, String place) implements Comparable<PartId> {
  private static final Comparator<PartId> ORDER =
      Comparator.comparing((PartId part) -> part.component().kind())
          .thenComparing(part -> part.component().id())
          .thenComparing(PartId::place);

  /** The one instance of a component. */
  public static PartId only(ComponentKind kind, ComponentId id) {
    return new PartId(new ComponentRef(kind, id), "");
  }

  @Override
  public int compareTo(PartId other) {
    return ORDER.compare(this, other);
  }

  /** {@code processor "batch" in traces/2}. */
  @Override
  public String toString() {
    return switch (component.kind()) {
      case PROCESSOR -> component + " in " + place;
      case CONNECTOR -> component + " (" + place + ")";
      case RECEIVER, EXPORTER, EXTENSION, PROVIDER -> component.toString();
    };
  }
}

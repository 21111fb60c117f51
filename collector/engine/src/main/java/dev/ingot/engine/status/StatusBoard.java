package dev.ingot.engine.status;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.component.StatusWatcher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Where every component stands. A component that has an instance in several pipelines stands where
 * the one worst off stands. Thread-safe; watchers are told in the order of the changes.
 */
public final class StatusBoard {
  private record State(Status status, String cause) {}

  private final BiConsumer<ComponentRef, String> onFatal;
  private final List<StatusWatcher> watchers = new ArrayList<>();
  private final Map<ComponentRef, List<ComponentStatus>> instances = new LinkedHashMap<>();
  private final Map<ComponentRef, State> told = new HashMap<>();
  private final InstantSource clock;
  private boolean ready;

  /**
   * A board without components.
   *
   * @param onFatal told of a component with a fatal error, and its cause; must not block
   */
  public StatusBoard(BiConsumer<ComponentRef, String> onFatal) {
    this(onFatal, InstantSource.system());
  }

  /**
   * A board without components.
   *
   * @param onFatal told of a component with a fatal error, and its cause; must not block
   * @param clock says since when a component stands where it stands
   */
  public StatusBoard(BiConsumer<ComponentRef, String> onFatal, InstantSource clock) {
    this.onFatal = onFatal;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Tells a watcher of every change from now on. */
  public synchronized void addWatcher(StatusWatcher watcher) {
    watchers.add(watcher);
  }

  /** Tells the watchers that all pipelines run. */
  public synchronized void pipelinesReady() {
    ready = true;
    watchers.forEach(StatusWatcher::pipelinesReady);
  }

  /** Tells the watchers that the pipelines are about to stop. */
  public synchronized void pipelinesNotReady() {
    ready = false;
    watchers.forEach(StatusWatcher::pipelinesNotReady);
  }

  /** Whether all pipelines run and are not about to stop. */
  public synchronized boolean isReady() {
    return ready;
  }

  /** Where every instance stands now, grouped by component. */
  public synchronized List<InstanceStatus> snapshot() {
    return instances.values().stream()
        .flatMap(List::stream)
        .map(ComponentStatus::snapshot)
        .toList();
  }

  /** The status of one more instance of a component. */
  public ComponentStatus add(ComponentRef component) {
    return add(component, Map.of());
  }

  /**
   * The status of one more instance of a component.
   *
   * @param place what tells it from other instances: {@code otelcol.pipeline.id}, {@code
   *     otelcol.signal}, {@code otelcol.signal.output}
   */
  public synchronized ComponentStatus add(ComponentRef component, Map<String, Object> place) {
    ComponentStatus status = new ComponentStatus(this, component, place);
    instances.computeIfAbsent(component, ref -> new ArrayList<>()).add(status);
    return status;
  }

  /** Moves an instance; says whether its state allowed that. */
  synchronized boolean move(ComponentStatus instance, Status status, String cause) {
    if (!instance.moved(status, cause)) {
      return false;
    }
    ComponentRef component = instance.component();
    ComponentStatus worst = worst(instances.getOrDefault(component, List.of()), instance);
    State state = new State(worst.status(), worst.cause());
    if (!state.equals(told.put(component, state))) {
      watchers.forEach(each -> each.statusChanged(component, state.status(), state.cause()));
    }
    if (status == Status.FATAL_ERROR) {
      onFatal.accept(component, cause);
    }
    return true;
  }

  private static ComponentStatus worst(List<ComponentStatus> all, ComponentStatus moved) {
    ComponentStatus worst = moved;
    for (ComponentStatus each : all) {
      if (each.isTracked() && weight(each.status()) > weight(worst.status())) {
        worst = each;
      }
    }
    return worst;
  }

  static int weight(Status status) {
    return switch (status) {
      case FATAL_ERROR -> 6;
      case PERMANENT_ERROR -> 5;
      case RECOVERABLE_ERROR -> 4;
      case STOPPING -> 3;
      case STARTING -> 2;
      case OK -> 1;
      case STOPPED -> 0;
    };
  }
}

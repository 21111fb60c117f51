package dev.ingot.engine.status;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.component.StatusWatcher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Where every component stands. A component that has an instance in several pipelines stands where
 * the one worst off stands. Thread-safe; watchers are told in the order of the changes.
 */
public final class StatusBoard {
  private record State(Status status, String cause) {}

  private static final State STOPPED_STATE = new State(Status.STOPPED, "");

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

  /** Tells a watcher where everything stands, and of every change from now on. */
  public synchronized void addWatcher(StatusWatcher watcher) {
    watchers.add(watcher);
    told.forEach((component, now) -> watcher.statusChanged(component, now.status(), now.cause()));
    if (ready) {
      watcher.pipelinesReady();
    }
  }

  /** Tells a watcher nothing any more. */
  public synchronized void removeWatcher(StatusWatcher watcher) {
    watchers.remove(watcher);
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
    listed(component).add(status);
    return status;
  }

  /**
   * Passes from instances to their successors in one step. Who goes is not heard any more; who
   * comes speaks for its component from now on. A component of which nothing is left has stopped.
   */
  public synchronized void exchange(
      Collection<ComponentStatus> going, Collection<ComponentStatus> coming) {
    going.forEach(each -> listed(each.component()).remove(each));
    for (ComponentStatus each : coming) {
      List<ComponentStatus> listed = listed(each.component());
      if (!listed.contains(each)) {
        listed.add(each);
      }
    }
    refs(going, coming).forEach(this::tellExchanged);
  }

  private void tellExchanged(ComponentRef component) {
    List<ComponentStatus> listed = listed(component);
    if (listed.isEmpty()) {
      tell(component, STOPPED_STATE);
      instances.remove(component);
      told.remove(component);
    }
    listed.stream()
        .filter(ComponentStatus::isTracked)
        .findFirst()
        .ifPresent(any -> tell(component, worst(listed, any)));
  }

  private static Set<ComponentRef> refs(
      Collection<ComponentStatus> going, Collection<ComponentStatus> coming) {
    Set<ComponentRef> refs = new LinkedHashSet<>();
    going.forEach(each -> refs.add(each.component()));
    coming.forEach(each -> refs.add(each.component()));
    return refs;
  }

  private List<ComponentStatus> listed(ComponentRef component) {
    return instances.computeIfAbsent(component, ref -> new ArrayList<>());
  }

  private void tell(ComponentRef component, ComponentStatus status) {
    tell(component, new State(status.status(), status.cause()));
  }

  private void tell(ComponentRef component, State state) {
    if (!state.equals(told.put(component, state))) {
      watchers.forEach(each -> each.statusChanged(component, state.status(), state.cause()));
    }
  }

  /**
   * The status of an instance that nobody hears of before it {@linkplain #exchange comes}.
   *
   * @param place what tells it from other instances, as in {@link #add(ComponentRef, Map)}
   */
  public ComponentStatus candidate(ComponentRef component, Map<String, Object> place) {
    return new ComponentStatus(this, component, place);
  }

  /** Moves an instance; says whether its state allowed that. */
  synchronized boolean move(ComponentStatus instance, Status status, String cause) {
    if (!instance.moved(status, cause)) {
      return false;
    }
    ComponentRef component = instance.component();
    List<ComponentStatus> listed = listed(component);
    if (!listed.contains(instance)) {
      return true;
    }
    tell(component, worst(listed, instance));
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

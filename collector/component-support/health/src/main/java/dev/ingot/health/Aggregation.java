package dev.ingot.health;

import dev.ingot.component.Status;
import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.ComponentView;
import dev.ingot.component.view.PipelineView;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes one status of many: the same as all of them; else a fatal error, starting, stopping, or the
 * error that matters more.
 *
 * <p>Source: {@code pkg/status} of the Collector's contributions.
 *
 * @param errors the errors that components recover from or not, the one that matters more first
 */
record Aggregation(List<Status> errors) {
  private static final List<Status> USUAL =
      List.of(Status.PERMANENT_ERROR, Status.RECOVERABLE_ERROR);
  private static final List<Status> RECOVERABLE_FIRST =
      List.of(Status.RECOVERABLE_ERROR, Status.PERMANENT_ERROR);

  /** Recoverable errors matter more when they are the only ones that count. */
  static Aggregation by(ComponentHealth rules) {
    return new Aggregation(
        rules.includeRecoverableErrors() && !rules.includePermanentErrors()
            ? RECOVERABLE_FIRST
            : USUAL);
  }

  /** The whole collector. */
  HealthNode collector(CollectorView view) {
    SortedMap<String, HealthNode> parts = new TreeMap<>();
    parts.put("extensions", components(view.extensions()));
    for (PipelineView each : view.pipelines()) {
      parts.put("pipeline:" + each.id(), components(each.components()));
    }
    return of(parts);
  }

  /** A pipeline by its id, or {@code extensions}. */
  Optional<HealthNode> part(CollectorView view, String name) {
    if (name.equals("extensions")) {
      return Optional.of(components(view.extensions()));
    }
    return view.pipelines().stream()
        .filter(each -> each.id().equals(name))
        .findFirst()
        .map(found -> components(found.components()));
  }

  private HealthNode components(List<ComponentView> components) {
    SortedMap<String, HealthNode> parts = new TreeMap<>();
    for (ComponentView each : components) {
      parts.put(
          each.component().kind().word() + ":" + each.component().id(),
          HealthNode.leaf(each.status(), each.cause(), each.since()));
    }
    return of(parts);
  }

  private HealthNode of(SortedMap<String, HealthNode> parts) {
    Status status = status(parts.values());
    Comparator<HealthNode> bySince = Comparator.comparing(HealthNode::since);
    Optional<HealthNode> model =
        parts.values().stream()
            .filter(each -> each.status() == status)
            .max(status == Status.RECOVERABLE_ERROR ? bySince.reversed() : bySince);
    Instant latest =
        parts.values().stream().max(bySince).map(HealthNode::since).orElse(Instant.EPOCH);
    return new HealthNode(
        status,
        model.map(HealthNode::cause).orElse(""),
        model.map(HealthNode::since).orElse(latest),
        parts);
  }

  private Status status(Collection<HealthNode> parts) {
    Set<Status> seen = EnumSet.noneOf(Status.class);
    parts.forEach(each -> seen.add(each.status()));
    if (seen.isEmpty()) {
      return Status.OK;
    }
    if (seen.size() == 1) {
      return seen.iterator().next();
    }
    if (seen.contains(Status.FATAL_ERROR)) {
      return Status.FATAL_ERROR;
    }
    if (seen.contains(Status.STARTING)) {
      return Status.STARTING;
    }
    if (seen.contains(Status.STOPPING) || seen.contains(Status.STOPPED)) {
      return Status.STOPPING;
    }
    return errors.stream().filter(seen::contains).findFirst().orElse(Status.OK);
  }
}

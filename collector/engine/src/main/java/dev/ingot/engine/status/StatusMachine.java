package dev.ingot.engine.status;

import dev.ingot.component.Status;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The states of one component instance.
 *
 * <p>Source: the Collector's {@code docs/component-status.md}. Not thread-safe.
 */
final class StatusMachine {
  private static final Map<Status, Set<Status>> NEXT =
      Map.of(
          Status.STARTING,
          EnumSet.of(
              Status.OK,
              Status.RECOVERABLE_ERROR,
              Status.PERMANENT_ERROR,
              Status.FATAL_ERROR,
              Status.STOPPING),
          Status.OK,
          EnumSet.of(
              Status.RECOVERABLE_ERROR,
              Status.PERMANENT_ERROR,
              Status.FATAL_ERROR,
              Status.STOPPING),
          Status.RECOVERABLE_ERROR,
          EnumSet.of(
              Status.OK,
              Status.RECOVERABLE_ERROR,
              Status.PERMANENT_ERROR,
              Status.FATAL_ERROR,
              Status.STOPPING),
          Status.PERMANENT_ERROR,
          EnumSet.of(Status.STOPPING),
          Status.FATAL_ERROR,
          EnumSet.noneOf(Status.class),
          Status.STOPPING,
          EnumSet.of(
              Status.RECOVERABLE_ERROR, Status.PERMANENT_ERROR, Status.FATAL_ERROR, Status.STOPPED),
          Status.STOPPED,
          EnumSet.noneOf(Status.class));

  private @Nullable Status current;

  /** Goes to a state if a way leads there; says whether it did. */
  boolean to(Status next) {
    Status now = current;
    boolean allowed =
        now == null ? next == Status.STARTING : NEXT.getOrDefault(now, Set.of()).contains(next);
    if (allowed) {
      current = next;
    }
    return allowed;
  }

  @Nullable Status current() {
    return current;
  }
}

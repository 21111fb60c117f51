package dev.ingot.engine.status;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.component.StatusReporter;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Where one instance of a component stands. Thread-safe. */
public final class ComponentStatus implements StatusReporter {
  private final StatusBoard board;
  private final ComponentRef component;
  private final Map<String, Object> place;
  private final StatusMachine machine = new StatusMachine();
  private final AtomicBoolean spoke = new AtomicBoolean();
  private String cause = "";
  private Instant since;

  ComponentStatus(StatusBoard board, ComponentRef component, Map<String, Object> place) {
    this.board = board;
    this.component = component;
    this.place = Map.copyOf(place);
    this.since = board.now();
  }

  /** What the component itself says; a change that its state does not allow is ignored. */
  @Override
  public void report(Status status, String why) {
    if (board.move(this, status, why)) {
      spoke.set(true);
    }
  }

  /** The engine is about to start it. */
  public void starting() {
    board.move(this, Status.STARTING, "");
  }

  /** It started; it is well unless it said something else meanwhile. */
  public void started() {
    if (!spoke.get()) {
      board.move(this, Status.OK, "");
    }
  }

  /** It could not be started or stopped. */
  public void failed(String why) {
    board.move(this, Status.PERMANENT_ERROR, why);
  }

  /** The engine is about to stop it. */
  public void stopping() {
    board.move(this, Status.STOPPING, "");
  }

  /** It stopped. */
  public void stopped() {
    board.move(this, Status.STOPPED, "");
  }

  ComponentRef component() {
    return component;
  }

  boolean moved(Status next, String why) {
    Status before = machine.current();
    boolean moved = machine.to(next);
    if (moved) {
      since = before == next ? since : board.now();
      cause = why;
    }
    return moved;
  }

  boolean isTracked() {
    return machine.current() != null;
  }

  Status status() {
    Status now = machine.current();
    if (now == null) {
      throw new IllegalStateException("status of a component that was never started");
    }
    return now;
  }

  String cause() {
    return cause;
  }

  InstanceStatus snapshot() {
    return new InstanceStatus(
        component, place, isTracked() ? status() : Status.STARTING, cause, since);
  }
}

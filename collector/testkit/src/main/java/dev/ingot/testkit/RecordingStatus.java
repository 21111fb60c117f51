package dev.ingot.testkit;

import dev.ingot.component.Status;
import dev.ingot.component.StatusReporter;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a component reports of its state. Thread-safe. */
public final class RecordingStatus implements StatusReporter {
  private final List<String> reports = new ArrayList<>();

  @Override
  public synchronized void report(Status status, String cause) {
    reports.add(cause.isEmpty() ? status.name() : status + ": " + cause);
  }

  /** The reports so far: {@code OK}, or {@code RECOVERABLE_ERROR: cause}. */
  public synchronized List<String> reports() {
    return List.copyOf(reports);
  }
}

package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.Optional;

/** The pipelines behind a receiver. */
public interface Outputs {

  /** Where telemetry of a signal goes; empty when no pipeline of that signal has the receiver. */
  <T extends Telemetry> Optional<Consumer<T>> of(Signal<T> signal);
}

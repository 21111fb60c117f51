package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/** Sends telemetry out of the collector. One instance serves all its signals. */
public interface Exporter extends Lifecycle {

  /** Where telemetry of a signal goes in; asked for once per signal, before {@code start}. */
  <T extends Telemetry> Consumer<T> consumer(Signal<T> signal);
}

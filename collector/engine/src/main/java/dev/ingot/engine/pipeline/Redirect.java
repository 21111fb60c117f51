package dev.ingot.engine.pipeline;

import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Telemetry;

/** An inlet, and where it is to lead. */
record Redirect<T extends Telemetry>(Inlet<T> inlet, Consumer<T> target) {

  /** Carries it out; returns where the inlet led until now. */
  Lane<T> open() {
    return inlet.lead(target);
  }

  Lane<T> close() {
    return inlet.close();
  }

  Lane<T> refuse(String reason) {
    return inlet.refuse(reason);
  }
}

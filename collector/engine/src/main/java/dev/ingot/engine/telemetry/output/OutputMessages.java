package dev.ingot.engine.telemetry.output;

import dev.ingot.telemetry.Signal;
import java.io.IOException;

/** What users read about own telemetry on its way out; the words are the Collector's. */
final class OutputMessages {
  private OutputMessages() {}

  static String cannotStart(Signal<?> signal, String exporter, String reason) {
    return "failed to create " + provider(signal) + ": exporter " + exporter + ": " + reason;
  }

  private static String provider(Signal<?> signal) {
    if (signal == Signal.TRACES) {
      return "tracer provider";
    }
    return signal == Signal.LOGS ? "logger" : "meter provider";
  }

  static String notSent(Signal<?> signal) {
    return "Own " + signal.id() + " were not sent";
  }

  static String cannotWrite(IOException reason) {
    return "cannot write to standard output: " + reason.getMessage();
  }

  static String dropped(Signal<?> signal) {
    return "Own " + signal.id() + " were dropped, the queue is full";
  }
}

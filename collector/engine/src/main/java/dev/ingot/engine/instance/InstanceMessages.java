package dev.ingot.engine.instance;

import dev.ingot.component.ComponentRef;

/** What users read when a component fails. */
final class InstanceMessages {
  private InstanceMessages() {}

  /** {@code failed to start "otlp" receiver: reason}. */
  static String failed(String verb, ComponentRef component, String reason) {
    return "failed to "
        + verb
        + " \""
        + component.id()
        + "\" "
        + component.kind().word()
        + ": "
        + reason;
  }

  /** The same when the component did not foresee it. */
  static String cannot(String verb, ComponentRef component, Throwable bug) {
    return failed(verb, component, "internal error: " + oneLine(bug));
  }

  private static String oneLine(Throwable bug) {
    return bug.toString().replace("\r", " ").replace("\n", " ");
  }
}

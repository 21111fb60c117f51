package dev.ingot.builder.verify;

import dev.ingot.builder.otlp.Signal;
import java.util.List;

/** A pipeline of a configuration: ids of what it receives from, passes through and gives to. */
record Pipeline(
    String id,
    Signal signal,
    List<String> receivers,
    List<String> processors,
    List<String> exporters) {

  /** Processors that hand on every record they get. */
  private static final List<String> KEEP_ALL =
      List.of("attributes", "batch", "memory_limiter", "resource");

  Pipeline {
    receivers = List.copyOf(receivers);
    processors = List.copyOf(processors);
    exporters = List.copyOf(exporters);
  }

  /** The processors that may drop records. */
  List<String> maybeDropping() {
    return processors.stream().filter(id -> !KEEP_ALL.contains(Wiring.typeOf(id))).toList();
  }
}

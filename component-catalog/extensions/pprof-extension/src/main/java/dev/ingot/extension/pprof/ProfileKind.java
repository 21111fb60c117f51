package dev.ingot.extension.pprof;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;

/**
 * What a profile is about. Names and units of values are those that {@code go tool pprof} shows for
 * Go programs.
 */
enum ProfileKind {
  /** Where threads run. A sample stands for the time between two samples. */
  CPU("samples", "cpu", "nanoseconds", Set.of("jdk.ExecutionSample")),
  /** Where memory is allocated. */
  ALLOCATIONS("alloc_objects", "alloc_space", "bytes", Set.of("jdk.ObjectAllocationSample")),
  /** Where threads wait for something. */
  BLOCK("contentions", "delay", "nanoseconds", Set.of("jdk.ThreadPark", "jdk.JavaMonitorWait")),
  /** Where threads wait for locks. */
  MUTEX("contentions", "delay", "nanoseconds", Set.of("jdk.JavaMonitorEnter"));

  /** The time between two samples of a running thread. */
  static final Duration PERIOD = Duration.ofMillis(10);

  private final String countName;
  private final String valueName;
  private final String unit;
  private final Set<String> events;

  ProfileKind(String countName, String valueName, String unit, Set<String> events) {
    this.countName = countName;
    this.valueName = valueName;
    this.unit = unit;
    this.events = events;
  }

  String countName() {
    return countName;
  }

  String valueName() {
    return valueName;
  }

  String unit() {
    return unit;
  }

  Set<String> events() {
    return events;
  }

  /** What an event weighs in this profile; empty when it does not belong to it. */
  Optional<Long> weight(RecordedEvent event) {
    if (!events.contains(event.getEventType().getName())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (this) {
          case CPU -> PERIOD.toNanos();
          case ALLOCATIONS -> event.getLong("weight");
          case BLOCK, MUTEX -> event.getDuration().toNanos();
        });
  }
}

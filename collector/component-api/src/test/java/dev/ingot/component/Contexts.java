package dev.ingot.component;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.trace.Tracer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What processors under test are created with; the log is written into a list. */
final class Contexts {
  private Contexts() {}

  static ComponentContext of(String id, List<String> log) {
    return of(id, log, Tracer.none());
  }

  static ComponentContext of(String id, List<String> log, Tracer tracer) {
    return new ComponentContext(
        new ComponentRef(ComponentKind.PROCESSOR, ComponentId.parse(id)),
        new BuildInfo("otelcol", "", "1.0.0"),
        new ListLogger(id, log),
        new NoScheduler(),
        (name, task) -> {
          throw new UnsupportedOperationException();
        },
        (status, cause) -> {},
        new SharedResources(),
        Meter.none(),
        Drops.NONE,
        tracer);
  }

  private record ListLogger(String id, List<String> log) implements Logger {
    @Override
    public boolean isEnabled(Level level) {
      return true;
    }

    @Override
    public void log(Level level, String message, Object... fields) {
      log.add(
          id
              + " "
              + level
              + " "
              + message
              + Arrays.stream(fields).map(each -> " " + each).collect(Collectors.joining()));
    }
  }

  private record NoScheduler() implements Scheduler {
    @Override
    public long nanoTime() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long currentTimeMillis() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void sleep(Duration duration) {
      throw new UnsupportedOperationException();
    }
  }
}

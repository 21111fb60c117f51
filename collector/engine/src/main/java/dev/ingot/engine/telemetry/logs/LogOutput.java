package dev.ingot.engine.telemetry.logs;

import dev.ingot.component.StartException;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.engine.log.LogEvent;
import dev.ingot.engine.log.LogListener;
import dev.ingot.engine.telemetry.output.Output;
import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.telemetry.Signal;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends the collector's own log away. */
public final class LogOutput implements LogListener, AutoCloseable {
  private final Output<TracedEvent> output;
  private final Supplier<Optional<TraceContext>> span;

  private LogOutput(Output<TracedEvent> output, Supplier<Optional<TraceContext>> span) {
    this.output = output;
    this.span = span;
  }

  /**
   * Starts to send what it is told of.
   *
   * @param span the current span of the thread that asks
   * @throws StartException when the exporter does not start
   */
  public static LogOutput start(
      OutputSettings settings, Surroundings around, Supplier<Optional<TraceContext>> span)
      throws StartException {
    LogsToOtlp writer = new LogsToOtlp(around.resource());
    return new LogOutput(Output.start(Signal.LOGS, settings, writer::write, around), span);
  }

  @Override
  public void logged(LogEvent event) {
    output.add(new TracedEvent(event, span.get()));
  }

  /** Sends what is not sent yet, and ends. */
  @Override
  public void close() {
    output.close();
  }
}

package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.StartException;
import dev.ingot.engine.telemetry.output.Output;
import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.telemetry.Signal;

/** Sends spans away when they end. */
public final class SpanOutput implements SpanListener, AutoCloseable {
  private final OwnTracer tracer;
  private final Output<RecordedSpan> output;

  private SpanOutput(OwnTracer tracer, Output<RecordedSpan> output) {
    this.tracer = tracer;
    this.output = output;
  }

  /**
   * Starts to send the spans of a tracer.
   *
   * @throws StartException when the exporter does not start
   */
  public static SpanOutput start(OwnTracer tracer, OutputSettings settings, Surroundings around)
      throws StartException {
    SpansToOtlp writer = new SpansToOtlp(around.resource());
    Output<RecordedSpan> output = Output.start(Signal.TRACES, settings, writer::write, around);
    SpanOutput started = new SpanOutput(tracer, output);
    tracer.add(started);
    return started;
  }

  @Override
  public void started(RecordedSpan span) {}

  @Override
  public void ended(RecordedSpan span) {
    output.add(span);
  }

  @Override
  public void discarded(RecordedSpan span) {}

  /** Sends what is not sent yet, and ends. */
  @Override
  public void close() {
    tracer.remove(this);
    output.close();
  }
}

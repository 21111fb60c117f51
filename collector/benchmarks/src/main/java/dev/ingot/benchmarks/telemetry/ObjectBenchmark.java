package dev.ingot.benchmarks.telemetry;

import dev.ingot.benchmarks.MicrosPerCall;
import dev.ingot.benchmarks.data.FieldOrder;
import dev.ingot.benchmarks.data.SampleRequests;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.model.AttributeMap;
import dev.ingot.telemetry.model.ObjectView;
import dev.ingot.telemetry.model.ResourceSpans;
import dev.ingot.telemetry.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Spans as objects, and back to bytes. */
@State(Scope.Thread)
public class ObjectBenchmark extends MicrosPerCall {
  private static final int REQUESTS = 12;

  /** Spans per request. */
  @Param({"1000", "5"})
  public int items = 1000;

  private List<Traces> requests = List.of();
  private int next;

  /** Makes the requests. */
  @Setup(Level.Trial)
  public void make() throws MalformedTelemetryException {
    List<Traces> all = new ArrayList<>();
    for (byte[] request :
        SampleRequests.of(Signal.TRACES, items, FieldOrder.FIRST_TO_LAST, REQUESTS)) {
      all.add(Signal.TRACES.decode(request, RequestMetadata.NONE));
    }
    requests = List.copyOf(all);
  }

  /** Objects that nobody looks into. */
  @Benchmark
  public Traces untouched() {
    return ObjectView.TRACES.encode(ObjectView.TRACES.decode(request()));
  }

  /** Sets a field of each span. */
  @Benchmark
  public Traces setField() {
    return rewrite(span -> span.flags(3));
  }

  /** Sets two attributes of each span and removes one. */
  @Benchmark
  public Traces attributes() {
    return rewrite(
        span -> {
          AttributeMap attributes = span.attributes();
          attributes.put("deployment.zone", "eu-west-1");
          attributes.put("server.address", "changed");
          attributes.remove("client.address");
        });
  }

  private Traces rewrite(Consumer<Span> change) {
    return ObjectView.TRACES.rewrite(
        request(),
        (ResourceSpans resource) -> {
          resource.scopes().forEach(scope -> scope.spans().forEach(change));
          return true;
        });
  }

  private Traces request() {
    next = next + 1 < requests.size() ? next + 1 : 0;
    return requests.get(next);
  }
}

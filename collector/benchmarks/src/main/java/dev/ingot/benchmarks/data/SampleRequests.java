package dev.ingot.benchmarks.data;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Export requests of a web shop. A request of 1,000 items has five resources with eleven attributes
 * each; traces have two scopes in each resource. On average a span has 450 bytes and ten attributes
 * (one in ten has an event, one in 25 a link), a log record 290 bytes and five attributes, a data
 * point 300 bytes and five attributes (a third are histograms with 15 buckets).
 */
public final class SampleRequests {
  private static final int RESOURCES = 5;
  private static final int SMALL = 50;
  private static final String SCHEMA = "https://opentelemetry.io/schemas/1.37.0";

  private final Random random;
  private final WireWriter out = new WireWriter(1 << 16);

  private SampleRequests(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Encoded requests that differ from each other; the same arguments give the same bytes.
   *
   * @param signal traces, metrics or logs
   * @param items spans, data points or log records in each request
   */
  public static List<byte[]> of(Signal<?> signal, int items, FieldOrder order, int requests) {
    List<byte[]> all = new ArrayList<>();
    for (int seed = 0; seed < requests; seed++) {
      byte[] request = new SampleRequests(seed).request(signal, items);
      boolean asIs = order == FieldOrder.FIRST_TO_LAST;
      all.add(asIs ? request : LastToFirst.copy(signal.requestType(), request));
    }
    return all;
  }

  private byte[] request(Signal<?> signal, int items) {
    int resources = items < SMALL ? 1 : RESOURCES;
    for (int i = 0; i < resources; i++) {
      resource(signal, i, items / resources);
    }
    return out.toByteArray();
  }

  private void resource(Signal<?> signal, int index, int items) {
    int group = out.begin(1, 1 << 15);
    int resource = out.begin(1);
    new SampleAttributes(random, out, 1).resource(index);
    out.end(resource);
    int scopes = signal == Signal.TRACES ? 2 : 1;
    for (int i = 0; i < scopes; i++) {
      scope(signal, i, items * (i + 1) / scopes - items * i / scopes);
    }
    out.text(3, SCHEMA);
    out.end(group);
  }

  private void scope(Signal<?> signal, int index, int items) {
    int group = out.begin(2, 1 << 15);
    int scope = out.begin(1);
    out.text(1, index == 0 ? "io.opentelemetry.tomcat-10.0" : "io.opentelemetry.jdbc");
    out.text(2, "2.18.0-alpha");
    out.end(scope);
    if (signal == Signal.TRACES) {
      new SampleSpans(random, out).write(items);
    } else if (signal == Signal.LOGS) {
      new SampleLogRecords(random, out).write(items);
    } else if (signal == Signal.METRICS) {
      new SampleMetrics(random, out).write(items);
    } else {
      throw new IllegalArgumentException("no sample requests of " + signal);
    }
    out.end(group);
  }
}

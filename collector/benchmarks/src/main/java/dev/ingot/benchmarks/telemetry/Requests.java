package dev.ingot.benchmarks.telemetry;

import dev.ingot.benchmarks.data.FieldOrder;
import dev.ingot.benchmarks.data.SampleRequests;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Requests to work on, one after the other, so that no branch is learned by heart. Together they
 * are larger than a processor's own caches and fit into the cache that processors share.
 */
@State(Scope.Thread)
public class Requests {
  private static final int BYTES = 6 << 20;
  private static final int MAX_REQUESTS = 256;

  /** Which signal. */
  @Param({"traces", "metrics", "logs"})
  public String signal = "traces";

  /** Items per request. */
  @Param({"1000", "5"})
  public int items = 1000;

  /** How the sender's encoder writes. */
  @Param("FIRST_TO_LAST")
  public FieldOrder order = FieldOrder.FIRST_TO_LAST;

  private List<byte[]> encoded = List.of();
  private List<Telemetry> decoded = List.of();
  private int next;

  /** Makes the requests. */
  @Setup(Level.Trial)
  public void make() throws MalformedTelemetryException {
    int size = SampleRequests.of(signal(), items, order, 1).get(0).length;
    encoded = SampleRequests.of(signal(), items, order, Math.min(BYTES / size, MAX_REQUESTS));
    List<Telemetry> all = new ArrayList<>();
    for (byte[] request : encoded) {
      all.add(signal().decode(request, RequestMetadata.NONE));
    }
    decoded = List.copyOf(all);
  }

  /** The signal of that name, whose telemetry all others here are. */
  @SuppressWarnings("unchecked")
  public Signal<Telemetry> signal() {
    return (Signal<Telemetry>)
        Signal.ALL.stream().filter(each -> each.id().equals(signal)).findFirst().orElseThrow();
  }

  /** The bytes of the next request. */
  public byte[] bytes() {
    return encoded.get(advance());
  }

  /** The next request, decoded. */
  public Telemetry telemetry() {
    return decoded.get(advance());
  }

  /** All requests, decoded. */
  public List<Telemetry> all() {
    return decoded;
  }

  private int advance() {
    next = next + 1 < encoded.size() ? next + 1 : 0;
    return next;
  }
}

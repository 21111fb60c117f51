package dev.ingot.component.metric;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long calls to a server took, by its answer; measured at level detailed. Thread-safe.
 *
 * <p>Source of names, attributes and bounds: the semantic conventions of OpenTelemetry for clients
 * of RPC and HTTP, and what the Collector shows of its libraries.
 */
public final class CallDurations {
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10
  };
  private static final Metric RPC =
      Metric.histogram("rpc.client.call.duration", "Time that calls to servers took", "s", SECONDS)
          .from(MetricLevel.DETAILED);
  private static final Metric HTTP =
      Metric.histogram(
              "http.client.request.duration", "Time that requests to servers took", "s", SECONDS)
          .from(MetricLevel.DETAILED);
  private static final double NANOS = 1e9;

  private final Meter meter;
  private final Metric metric;
  private final String answer;
  private final Map<String, Histogram> byAnswer = new ConcurrentHashMap<>();

  private CallDurations(Meter meter, Metric metric, String answer) {
    this.meter = meter;
    this.metric = metric;
    this.answer = answer;
  }

  /**
   * Calls by gRPC.
   *
   * @param server attributes that say where calls go; only those of {@code server} count
   * @param method service and method: {@code a.b.Service/Method}
   */
  public static CallDurations grpc(Meter meter, Map<String, String> server, String method) {
    Meter more = to(meter, server).with("rpc.system.name", "grpc").with("rpc.method", method);
    return new CallDurations(more, RPC, "rpc.response.status_code");
  }

  /**
   * Requests by HTTP POST.
   *
   * @param server attributes that say where calls go; only those of {@code server} count
   * @param scheme {@code http} or {@code https}
   */
  public static CallDurations post(Meter meter, Map<String, String> server, String scheme) {
    Meter more = to(meter, server).with("http.request.method", "POST").with("url.scheme", scheme);
    return new CallDurations(more, HTTP, "http.response.status_code");
  }

  private static Meter to(Meter meter, Map<String, String> server) {
    Meter more = meter;
    for (Map.Entry<String, String> each : server.entrySet()) {
      if (each.getKey().startsWith("server.")) {
        more = more.with(each.getKey(), each.getValue());
      }
    }
    return more;
  }

  /** Whether anything is measured. */
  public boolean isEnabled() {
    return meter.isEnabled(metric);
  }

  /**
   * A call was answered.
   *
   * @param status the answer, one of a few: {@code OK}, {@code 200}
   */
  public void took(long nanoseconds, String status) {
    if (isEnabled()) {
      byAnswer
          .computeIfAbsent(status, code -> meter.with(answer, code).histogram(metric))
          .record(nanoseconds / NANOS);
    }
  }
}

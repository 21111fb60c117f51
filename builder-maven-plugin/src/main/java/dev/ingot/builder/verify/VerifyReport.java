package dev.ingot.builder.verify;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run of a collector showed.
 *
 * @param name the distribution
 * @param readyMillis from the start of the process until it was ready
 * @param residentBytes the memory of the process after the telemetry; empty where the system does
 *     not say
 * @param arrivals what became of the telemetry, by signal, receiver and exporter
 * @param untried pipelines that nothing was sent to
 */
public record VerifyReport(
    String name,
    long readyMillis,
    OptionalLong residentBytes,
    List<Arrival> arrivals,
    List<String> untried) {
  private static final long MB = 1_000_000;

  public VerifyReport {
    arrivals = List.copyOf(arrivals);
    untried = List.copyOf(untried);
  }

  /** Lines for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String memory =
        residentBytes.isPresent() ? ", " + residentBytes.getAsLong() / MB + " MB resident" : "";
    lines.add(name + ": ready in " + readyMillis + " ms" + memory);
    arrivals.forEach(arrival -> lines.add("  " + arrival));
    untried.forEach(
        pipeline ->
            lines.add("  " + pipeline + ": not tried, none of its receivers takes OTLP directly"));
    return lines;
  }

  /** The same for programs. */
  public JsonValue toJson() {
    List<JsonValue> items = new ArrayList<>();
    arrivals.forEach(arrival -> items.add(json(arrival)));
    JsonObject object = new JsonObject().put("distribution", name).put("readyMillis", readyMillis);
    residentBytes.ifPresent(bytes -> object.put("residentBytes", bytes));
    return object
        .put("arrivals", new JsonValue.Items(items))
        .put("untriedPipelines", JsonValue.texts(untried))
        .build();
  }

  private static JsonValue json(Arrival arrival) {
    Optional<Long> arrived = arrival.arrived().map(Integer::longValue);
    return new JsonObject()
        .put("signal", arrival.signal())
        .put("receiver", arrival.receiver())
        .put("pipelines", JsonValue.texts(arrival.pipelines()))
        .put("exporter", arrival.exporter())
        .put("expected", arrival.expected())
        .putNumber("arrived", arrived)
        .put("mayDrop", JsonValue.texts(arrival.maybeDropping()))
        .putText("refused", arrival.refusal())
        .build();
  }
}

package dev.ingot.engine.telemetry.output;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An exporter that keeps what it gets. Thread-safe. */
public final class KeepingExporter implements Exporter {
  private final List<Telemetry> taken = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private Optional<ConsumeException> refusal = Optional.empty();
  private Optional<Throwable> bug = Optional.empty();
  private String failure = "";

  /** Settings that make this exporter. */
  public OwnExporter settings() {
    return new OwnExporter("otlp_http", 1, this::made);
  }

  private Exporter made(ComponentContext context) {
    return this;
  }

  /** It does not start. */
  public void failToStart(String reason) {
    failure = reason;
  }

  /** It refuses the next telemetry. */
  public synchronized void refuseNext(ConsumeException answer) {
    refusal = Optional.of(answer);
  }

  /** Its next sending ends with a bug: a RuntimeException or an Error. */
  public synchronized void failNext(Throwable thrown) {
    bug = Optional.of(thrown);
  }

  /** What it got. */
  public synchronized List<Telemetry> taken() {
    return List.copyOf(taken);
  }

  /** How many items were in each of what it got. */
  public List<Integer> counts() {
    return taken().stream().map(Telemetry::itemCount).toList();
  }

  /** What it got as JSON. */
  public String json(int index) throws IOException {
    return new String(OtlpJson.toJson(taken().get(index)), StandardCharsets.UTF_8);
  }

  /** That it was started and stopped. */
  public List<String> events() {
    return List.copyOf(events);
  }

  @Override
  public void start(Host host) throws StartException {
    if (!failure.isEmpty()) {
      throw new StartException(failure);
    }
    events.add("start");
  }

  @Override
  public void stop() {
    events.add("stop");
  }

  @Override
  public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
    events.add(signal.id());
    return this::take;
  }

  private synchronized void take(Telemetry telemetry) throws ConsumeException {
    if (refusal.isPresent()) {
      ConsumeException answer = refusal.get();
      refusal = Optional.empty();
      throw answer;
    }
    if (bug.isPresent()) {
      Throwable thrown = bug.get();
      bug = Optional.empty();
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
    taken.add(telemetry);
  }
}

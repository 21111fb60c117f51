package dev.ingot.builder.verify;

import dev.ingot.builder.otlp.Batch;
import dev.ingot.builder.otlp.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Sends batches to a collector and looks where they come out. */
final class Delivery {
  private static final long LOOK_MILLIS = 50;

  private final Wiring wiring;
  private final Surroundings surroundings;
  private final Duration patience;
  private final Set<String> reached = new TreeSet<>();

  /**
   * A delivery.
   *
   * @param patience how long to wait for what was sent
   */
  Delivery(Wiring wiring, Surroundings surroundings, Duration patience) {
    this.wiring = wiring;
    this.surroundings = surroundings;
    this.patience = patience;
  }

  /** Sends a batch of each signal to each receiver, and waits for all of them. */
  List<Arrival> sendAll() throws IOException, InterruptedException {
    List<Sent> sent = new ArrayList<>();
    for (Signal signal : EnumSet.allOf(Signal.class)) {
      for (Receiver receiver : surroundings.receivers()) {
        Map<String, List<List<Pipeline>>> ways = wiring.ways(receiver.id(), signal);
        if (!ways.isEmpty()) {
          sent.add(send(signal, receiver, ways, sent.size()));
        }
      }
    }
    List<Arrival> arrivals = new ArrayList<>();
    long deadline = System.nanoTime() + patience.toNanos();
    for (Sent each : sent) {
      each.ways().forEach((exporter, ways) -> reach(ways));
      for (Map.Entry<String, List<List<Pipeline>>> way : each.ways().entrySet()) {
        arrivals.add(await(each, way.getKey(), way.getValue(), deadline));
      }
    }
    return arrivals;
  }

  /** The pipelines that nothing was sent through. */
  List<String> untried() {
    return wiring.pipelines().stream()
        .map(Pipeline::id)
        .filter(id -> !reached.contains(id))
        .toList();
  }

  private record Sent(
      Batch batch,
      Receiver receiver,
      Map<String, List<List<Pipeline>>> ways,
      Optional<String> refusal) {}

  private Sent send(
      Signal signal, Receiver receiver, Map<String, List<List<Pipeline>>> ways, int number)
      throws IOException {
    Batch batch = new Batch(signal, "verify-" + signal.key() + "-" + number + ";");
    Optional<String> refusal;
    try {
      refusal = receiver.sending().send(receiver.port(), batch, patience);
    } catch (IOException e) {
      refusal = Optional.of(e.getMessage() == null ? e.toString() : e.getMessage());
    }
    return new Sent(batch, receiver, ways, refusal);
  }

  private void reach(List<List<Pipeline>> ways) {
    ways.forEach(way -> way.forEach(pipeline -> reached.add(pipeline.id())));
  }

  private Arrival await(Sent sent, String exporter, List<List<Pipeline>> ways, long deadline)
      throws IOException, InterruptedException {
    int expected = sent.batch().markers() * ways.size();
    Optional<Trace> trace = surroundings.trace(exporter);
    Optional<Integer> arrived = Optional.empty();
    if (trace.isPresent() && sent.refusal().isEmpty()) {
      arrived = Optional.of(await(trace.get(), sent.batch(), expected, deadline));
    }
    return new Arrival(
        sent.batch().signal().key(),
        sent.receiver().label(),
        names(ways),
        exporter,
        expected,
        arrived,
        maybeDropping(ways),
        sent.refusal());
  }

  private static int await(Trace trace, Batch batch, int expected, long deadline)
      throws IOException, InterruptedException {
    int count = trace.count(batch);
    while (count < expected && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      count = trace.count(batch);
    }
    return count;
  }

  private static List<String> names(List<List<Pipeline>> ways) {
    return ways.stream().flatMap(List::stream).map(Pipeline::id).distinct().sorted().toList();
  }

  private static List<String> maybeDropping(List<List<Pipeline>> ways) {
    return ways.stream()
        .flatMap(List::stream)
        .flatMap(pipeline -> pipeline.maybeDropping().stream())
        .distinct()
        .sorted()
        .toList();
  }
}

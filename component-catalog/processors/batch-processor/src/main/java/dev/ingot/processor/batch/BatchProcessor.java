package dev.ingot.processor.batch;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Host;
import dev.ingot.component.Processor;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Observation;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Telemetry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Chooses the batcher for the metadata of each request. */
final class BatchProcessor<T extends Telemetry> implements Processor<T> {
  private final BatchConfig config;
  private final Supplier<Batcher<T>> newBatcher;
  private final Map<List<List<String>>, Batcher<T>> batchers = new HashMap<>();
  private final Batcher<T> plain;
  private final Meter meter;
  private Observation cardinality = () -> {};
  private boolean stopped;

  BatchProcessor(BatchConfig config, Supplier<Batcher<T>> newBatcher, Meter meter) {
    this.config = config;
    this.newBatcher = newBatcher;
    this.plain = newBatcher.get();
    this.meter = meter;
  }

  /** From now on its combinations are counted, together with those of a processor that drains. */
  @Override
  public void start(Host host) {
    cardinality = meter.observe(BatchCounts.CARDINALITY, this::cardinality);
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    if (telemetry.itemCount() > 0) {
      batcher(telemetry).add(telemetry);
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    return telemetry.itemCount() == 0 || batcher(telemetry).tryAdd(telemetry);
  }

  @Override
  public void stop() {
    cardinality.close();
    List<Batcher<T>> all;
    synchronized (batchers) {
      stopped = true;
      all = List.copyOf(batchers.values());
    }
    plain.stop();
    all.forEach(Batcher::stop);
  }

  private long cardinality() {
    if (config.metadataKeys().isEmpty()) {
      return 1;
    }
    synchronized (batchers) {
      return batchers.size();
    }
  }

  private Batcher<T> batcher(T telemetry) throws ConsumeException {
    if (config.metadataKeys().isEmpty()) {
      return plain;
    }
    RequestMetadata metadata = telemetry.metadata();
    List<List<String>> values = config.metadataKeys().stream().map(metadata::header).toList();
    synchronized (batchers) {
      Batcher<T> known = batchers.get(values);
      return known != null ? known : addBatcher(values);
    }
  }

  private Batcher<T> addBatcher(List<List<String>> values) throws ConsumeException {
    if (stopped) {
      throw Batcher.stoppedRefusal();
    }
    int limit = config.metadataCardinalityLimit();
    if (limit > 0 && batchers.size() >= limit) {
      throw ConsumeException.permanent("too many batcher metadata-value combinations");
    }
    Batcher<T> batcher = newBatcher.get().carrying(headers(values));
    batchers.put(values, batcher);
    return batcher;
  }

  private RequestMetadata headers(List<List<String>> values) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        headers.put(config.metadataKeys().get(i), values.get(i));
      }
    }
    return new RequestMetadata("", headers);
  }
}

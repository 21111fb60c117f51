package dev.ingot.exporting;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A backlog for each combination of metadata, made with the first request and forgotten when it is
 * empty.
 */
final class PartitionedBacklog<T extends Telemetry> implements Backlog<T> {
  private final List<String> keys;
  private final Supplier<MergingBacklog<T>> make;

  /** All that hold something, the one that is due first in front. */
  private final Map<List<List<String>>, MergingBacklog<T>> partitions = new LinkedHashMap<>();

  private final Set<List<List<String>>> full = new LinkedHashSet<>();

  PartitionedBacklog(List<String> keys, Supplier<MergingBacklog<T>> make) {
    this.keys = List.copyOf(keys);
    this.make = make;
  }

  @Override
  public void add(Batch<T> single, long now) {
    List<List<String>> key = key(single.content().metadata());
    MergingBacklog<T> partition = partitions.computeIfAbsent(key, absent -> make.get());
    partition.add(single, now);
    if (partition.isFull()) {
      full.add(key);
    }
  }

  @Override
  public boolean isEmpty() {
    return partitions.isEmpty();
  }

  @Override
  public boolean isDue(long now) {
    return !full.isEmpty() || (!partitions.isEmpty() && now - dueAt() >= 0);
  }

  @Override
  public long dueAt() {
    return partitions.values().iterator().next().dueAt();
  }

  /** Of the partition that is due, else of a full one, else of the one that is due next. */
  @Override
  public Batch<T> next(long now) {
    boolean overdue = now - dueAt() >= 0;
    List<List<String>> key =
        (overdue || full.isEmpty() ? partitions.keySet() : full).iterator().next();
    MergingBacklog<T> partition = partitions.remove(key);
    full.remove(key);
    if (partition == null) {
      throw new IllegalStateException("a full partition is not among the partitions");
    }
    Batch<T> batch = partition.next(now);
    if (!partition.isEmpty()) {
      partitions.put(key, partition);
      if (partition.isFull()) {
        full.add(key);
      }
    }
    return batch;
  }

  @Override
  public List<Batch<T>> clear() {
    List<Batch<T>> all = new ArrayList<>();
    partitions.values().forEach(partition -> all.addAll(partition.clear()));
    partitions.clear();
    full.clear();
    return all;
  }

  /** How many combinations of metadata there are. */
  int size() {
    return partitions.size();
  }

  private List<List<String>> key(RequestMetadata metadata) {
    return keys.stream().map(metadata::header).toList();
  }
}

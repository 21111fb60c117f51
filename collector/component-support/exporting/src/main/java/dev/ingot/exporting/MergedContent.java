package dev.ingot.exporting;

import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;

/**
 * Several pieces of telemetry that are put together when they are sent.
 *
 * @param parts what is put together, at least one
 * @param metadata what all of them came with; what only one of them came with says nothing of the
 *     others
 */
record MergedContent<T extends Telemetry>(
    Signal<T> signal, List<Content<T>> parts, RequestMetadata metadata) implements Content<T> {
  MergedContent {
    parts = List.copyOf(parts);
  }

  @Override
  public long size(Sizer sizer) {
    return parts.stream().mapToLong(part -> part.size(sizer)).sum();
  }

  @Override
  public T load() throws StorageException {
    List<T> loaded = new ArrayList<>();
    for (Content<T> part : parts) {
      loaded.add(part.load());
    }
    return signal.of(signal.concat(loaded).segments(), metadata);
  }
}

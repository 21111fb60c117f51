package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Host;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.storage.Journal;
import dev.ingot.storage.StorageException;
import dev.ingot.storage.StorageLookup;
import dev.ingot.storage.StorageOwner;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;

/** The requests of a queue in a storage. Thread-safe. */
final class RequestStore<T extends Telemetry> {
  private final Journal journal;
  private final RequestCodec<T> codec;
  private final HeapShare heap;
  private final Logger logger;

  private RequestStore(Journal journal, RequestCodec<T> codec, ComponentContext context) {
    this.journal = journal;
    this.codec = codec;
    this.heap = HeapShare.of(context);
    this.logger = context.logger();
  }

  /** Opens the requests of an exporter and a signal. */
  static <T extends Telemetry> RequestStore<T> open(
      Signal<T> signal, ComponentContext context, Host host, ComponentId storage)
      throws StartException {
    StorageOwner owner = new StorageOwner(context.component(), signal.id());
    try {
      Journal journal = StorageLookup.find(host, storage).journal(owner);
      return new RequestStore<>(journal, new RequestCodec<>(signal), context);
    } catch (StorageException failure) {
      throw new StartException(failure.getMessage(), failure);
    }
  }

  /** Stores telemetry, which also stays in memory while there is room. */
  Stored<T> append(T telemetry) throws ConsumeException {
    try {
      return stored(journal.append(codec.encode(telemetry)), telemetry);
    } catch (StorageException failure) {
      throw Failures.notStored(failure);
    }
  }

  /** Stores telemetry for the next start. */
  void leave(T telemetry) throws ConsumeException {
    try {
      journal.append(codec.encode(telemetry));
    } catch (StorageException failure) {
      throw Failures.notStored(failure);
    }
  }

  /** What an earlier process left, in order; what cannot be read stays where it is. */
  List<Stored<T>> recovered() {
    List<Stored<T>> found = new ArrayList<>();
    for (Journal.Entry entry : journal.recovered()) {
      try {
        found.add(stored(entry, codec.decodeForeign(entry.read())));
      } catch (StorageException failure) {
        logger.error(Failures.NOT_RECOVERED, "error", failure.getMessage());
      }
    }
    return found;
  }

  void close() {
    journal.close();
  }

  private Stored<T> stored(Journal.Entry entry, T telemetry) {
    long bytes = HeldTelemetry.bytesOf(telemetry);
    boolean keep = heap.tryKeep(bytes);
    StoredContent<T> content = new StoredContent<>(codec, entry, telemetry, keep);
    return new Stored<>(content, entry, keep ? bytes : 0);
  }

  /**
   * A request in the storage.
   *
   * @param content its telemetry
   * @param entry its record
   * @param heapBytes what it holds of the heap
   */
  record Stored<T extends Telemetry>(Content<T> content, Journal.Entry entry, long heapBytes) {}
}

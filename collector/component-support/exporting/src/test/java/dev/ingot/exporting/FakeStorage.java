package dev.ingot.exporting;

import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import dev.ingot.storage.KeyValueStore;
import dev.ingot.storage.Storage;
import dev.ingot.storage.StorageException;
import dev.ingot.storage.StorageOwner;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A storage that outlives the pipelines of a test, and fails as told. Thread-safe. */
final class FakeStorage implements Storage {
  private final Map<Integer, byte[]> records = new TreeMap<>();
  private final List<String> opened = new ArrayList<>();
  private String failure = "";
  private Runnable meanwhile = () -> {};
  private boolean unreadable;
  private boolean memoryShort;
  private int reads;
  private int next;
  private int open;

  /** Does that in the middle of the next time that something is stored. */
  void whileAppending(Runnable action) {
    meanwhile = action;
  }

  /** From now on nothing is stored, for that reason. */
  synchronized void fail(String reason) {
    failure = reason;
  }

  /** From now on nothing can be read. */
  synchronized void breakReading() {
    unreadable = true;
  }

  /** From now on there is no memory for what is read. */
  synchronized void runOutOfMemory() {
    memoryShort = true;
  }

  /** How many requests are stored. */
  synchronized int size() {
    return records.size();
  }

  /** How often a request was read. */
  synchronized int reads() {
    return reads;
  }

  synchronized void put(byte[] record) {
    records.put(next++, record);
  }

  /** Whose journals were opened. */
  synchronized List<String> opened() {
    return List.copyOf(opened);
  }

  synchronized int open() {
    return open;
  }

  @Override
  public KeyValueStore values(StorageOwner owner) {
    throw new UnsupportedOperationException("a queue needs no values");
  }

  @Override
  public synchronized Journal journal(StorageOwner owner) throws StorageException {
    check();
    opened.add(owner.toString());
    open++;
    return new FakeJournal();
  }

  private void check() throws StorageException {
    if (!failure.isEmpty()) {
      throw new StorageException(failure);
    }
  }

  private final class FakeJournal implements Journal {
    @Override
    public List<Entry> recovered() {
      synchronized (FakeStorage.this) {
        return records.keySet().stream().<Entry>map(FakeEntry::new).toList();
      }
    }

    @Override
    public Entry append(List<Bytes> record) throws StorageException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      record.forEach(part -> bytes.write(part.array(), part.offset(), part.length()));
      Runnable action = meanwhile;
      meanwhile = () -> {};
      action.run();
      synchronized (FakeStorage.this) {
        check();
        put(bytes.toByteArray());
        return new FakeEntry(next - 1);
      }
    }

    @Override
    public void close() {
      synchronized (FakeStorage.this) {
        open--;
      }
    }
  }

  private final class FakeEntry implements Journal.Entry {
    private final int key;

    private FakeEntry(int key) {
      this.key = key;
    }

    @Override
    public int length() {
      synchronized (FakeStorage.this) {
        return records.get(key).length;
      }
    }

    @Override
    public byte[] read() throws StorageException {
      synchronized (FakeStorage.this) {
        if (unreadable) {
          throw new StorageException("read error");
        }
        reads++;
        if (memoryShort) {
          throw new OutOfMemoryError("Java heap space");
        }
        return records.get(key).clone();
      }
    }

    @Override
    public void remove() {
      synchronized (FakeStorage.this) {
        records.remove(key);
      }
    }
  }
}

package dev.ingot.extension.filestorage.keyvalue;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.Disk;
import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.extension.filestorage.frame.Checksum;
import dev.ingot.extension.filestorage.frame.FrameHeader;
import dev.ingot.extension.filestorage.frame.FrameWriter;
import dev.ingot.extension.filestorage.frame.TailCopy;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.KeyValueStore;
import dev.ingot.storage.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All values of an owner: in memory, and in a file to which every batch of changes is appended as
 * one record, and which has a second copy of its end. The first batch of a process, and one that
 * makes the file much larger than the values, writes it anew beside; that takes the place of the
 * old one. Thread-safe.
 */
public final class ValueFile implements KeyValueStore {
  private static final String NAME = "values";
  private static final String FRESH = "values.new";
  private static final String SET_ASIDE = "values.corrupt";
  private static final long SMALL = 64 * 1024;

  private final Disk disk;
  private final ValueSettings settings;
  private final FrameWriter writer = new FrameWriter();
  private final TailCopy tail = new TailCopy();
  private final TreeMap<String, byte[]> values = new TreeMap<>();
  private DiskFile file;
  private boolean continued;
  private long end;
  private long liveBytes;

  private ValueFile(Disk disk, ValueSettings settings, Logger logger)
      throws IOException, StorageException {
    this.disk = disk;
    this.settings = settings;
    disk.delete(FRESH);
    this.file = disk.open(NAME);
    load(logger);
  }

  /**
   * Opens the values in a directory that nobody else uses.
   *
   * @param logger told of a change that was not written to its end, or of a damaged file
   */
  public static ValueFile open(Disk disk, ValueSettings settings, Logger logger)
      throws StorageException {
    try {
      return new ValueFile(disk, settings, logger);
    } catch (IOException failure) {
      throw Messages.failed("open", disk.path(NAME), failure);
    }
  }

  @Override
  public synchronized Optional<byte[]> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public synchronized void batch(List<Change> changes) throws StorageException {
    try {
      if (continued) {
        append(Changes.encode(changes));
        apply(changes);
      } else {
        TreeMap<String, byte[]> next = new TreeMap<>(values);
        changes.forEach(change -> apply(change, next));
        rewrite(next);
        apply(changes);
      }
      if (end > SMALL && end - TailCopy.RECORDS_AT > 4 * liveBytes) {
        rewrite(values);
      }
    } catch (IOException failure) {
      throw Messages.failed("write to", disk.path(NAME), failure);
    }
  }

  @Override
  public void walk(BiConsumer<String, byte[]> visitor) {
    Map<String, byte[]> now;
    synchronized (this) {
      now = new TreeMap<>(values);
    }
    now.forEach(visitor);
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException ignored) {
      // Everything is written: nothing is lost by it.
      values.clear();
    }
  }

  private void load(Logger logger) throws IOException, StorageException {
    byte[] content = new byte[Math.toIntExact(file.length())];
    file.read(0, content, 0, content.length);
    Optional<ValueContent> found = ValueContent.of(content);
    if (found.isEmpty()) {
      setAside(logger);
      return;
    }
    apply(found.get().changes());
    if (found.get().repaired() > 0) {
      logger.warn(Messages.REPAIRED, "file", disk.path(NAME), "records", found.get().repaired());
    }
    if (found.get().tornBytes() > 0) {
      logger.warn(Messages.TORN, "file", disk.path(NAME), "bytes", found.get().tornBytes());
    }
    if (found.get().isOdd()) {
      rewrite(values);
    }
  }

  private void setAside(Logger logger) throws IOException, StorageException {
    file.close();
    if (!settings.recreate()) {
      throw Messages.damaged(disk.path(NAME));
    }
    disk.rename(NAME, SET_ASIDE);
    logger.error(Messages.RECREATED, "file", disk.path(NAME), "set_aside", disk.path(SET_ASIDE));
    file = disk.open(NAME);
  }

  private void append(byte[] record) throws IOException {
    try {
      write(file, end, record);
    } catch (IOException failure) {
      continued = false;
      file.setLength(end);
      throw failure;
    }
    end += FrameHeader.frameLength(record.length);
  }

  private void write(DiskFile target, long at, byte[] record) throws IOException {
    List<Bytes> bytes = List.of(Bytes.of(record));
    FrameHeader header = FrameHeader.of(ValueContent.NUMBER, at, Checksum.of(bytes));
    writer.write(target, at, header, bytes);
    tail.write(target, at, header, bytes);
    if (settings.fsync()) {
      target.force();
    }
  }

  private void apply(List<Change> changes) {
    for (Change change : changes) {
      byte[] old = apply(change, values);
      liveBytes += change.value().map(value -> size(change.key(), value)).orElse(0L);
      liveBytes -= old == null ? 0 : size(change.key(), old);
    }
  }

  /** Gives back the value before. */
  private static byte @Nullable [] apply(Change change, TreeMap<String, byte[]> to) {
    return change.value().isPresent()
        ? to.put(change.key(), change.value().get())
        : to.remove(change.key());
  }

  private static long size(String key, byte[] value) {
    return key.length() + (long) value.length;
  }

  private void rewrite(TreeMap<String, byte[]> all) throws IOException {
    continued = false;
    DiskFile fresh = disk.open(FRESH);
    byte[] record = Changes.encode(all.entrySet().stream().map(ValueFile::change).toList());
    try {
      byte[] head = ValueContent.head();
      fresh.write(0, head, 0, head.length);
      tail.begin(fresh);
      write(fresh, TailCopy.RECORDS_AT, record);
      if (!settings.fsync()) {
        fresh.force();
      }
      disk.rename(FRESH, NAME);
    } catch (IOException failure) {
      fresh.close();
      disk.delete(FRESH);
      throw failure;
    }
    DiskFile old = file;
    file = fresh;
    end = TailCopy.RECORDS_AT + FrameHeader.frameLength(record.length);
    old.close();
    if (settings.fsync()) {
      disk.force();
    }
    continued = true;
  }

  private static Change change(Map.Entry<String, byte[]> entry) {
    return Change.set(entry.getKey(), entry.getValue());
  }
}

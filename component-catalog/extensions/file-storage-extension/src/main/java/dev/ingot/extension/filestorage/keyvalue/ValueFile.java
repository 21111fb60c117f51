package dev.ingot.extension.filestorage.keyvalue;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.Disk;
import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.extension.filestorage.frame.Checksum;
import dev.ingot.extension.filestorage.frame.FrameHeader;
import dev.ingot.extension.filestorage.frame.FrameScan;
import dev.ingot.extension.filestorage.frame.FrameWriter;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.KeyValueStore;
import dev.ingot.storage.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * All values of an owner: in memory, and in a file to which every batch of changes is appended as
 * one record. When the file is much larger than the values, it is written anew beside and takes the
 * place of the old one. Thread-safe.
 */
public final class ValueFile implements KeyValueStore {
  private static final String NAME = "values";
  private static final String FRESH = "values.new";
  private static final String SET_ASIDE = "values.corrupt";
  private static final int NUMBER = 0;
  private static final long SMALL = 64 * 1024;

  private final Disk disk;
  private final ValueSettings settings;
  private final FrameWriter writer = new FrameWriter();
  private final TreeMap<String, byte[]> values = new TreeMap<>();
  private DiskFile file;
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
      append(file, Changes.encode(changes));
      apply(changes);
      if (end > SMALL && end > 4 * liveBytes) {
        rewrite();
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
    FrameScan scan = FrameScan.of(NUMBER, content);
    boolean torn = scan.damages().size() == 1 && scan.damages().get(0).torn();
    Optional<List<Change>> changes = changes(content, scan);
    if (changes.isEmpty() || !scan.damages().isEmpty() && !torn) {
      setAside(logger);
      return;
    }
    apply(changes.get());
    for (FrameScan.Found found : scan.frames()) {
      end = found.recordAt() - FrameHeader.SIZE + FrameHeader.frameLength(found.header().length());
    }
    if (torn) {
      logger.warn(Messages.TORN, "file", disk.path(NAME), "bytes", scan.damages().get(0).length());
      file.setLength(end);
    }
  }

  /** All changes in order; empty when a record holds something else. */
  private static Optional<List<Change>> changes(byte[] content, FrameScan scan) {
    List<Change> changes = new ArrayList<>();
    try {
      for (FrameScan.Found found : scan.frames()) {
        changes.addAll(Changes.decode(content, found.recordAt(), found.header().length()));
      }
    } catch (IOException malformed) {
      return Optional.empty();
    }
    return Optional.of(changes);
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

  private void append(DiskFile target, byte[] record) throws IOException {
    List<Bytes> bytes = List.of(Bytes.of(record));
    try {
      writer.write(target, end, FrameHeader.of(NUMBER, end, Checksum.of(bytes)), bytes);
      if (settings.fsync()) {
        target.force();
      }
    } catch (IOException failure) {
      target.setLength(end);
      throw failure;
    }
    end += FrameHeader.frameLength(record.length);
  }

  private void apply(List<Change> changes) {
    for (Change change : changes) {
      byte[] old =
          change.value().isPresent()
              ? values.put(change.key(), change.value().get())
              : values.remove(change.key());
      liveBytes += change.value().map(value -> size(change.key(), value)).orElse(0L);
      liveBytes -= old == null ? 0 : size(change.key(), old);
    }
  }

  private static long size(String key, byte[] value) {
    return key.length() + (long) value.length;
  }

  private void rewrite() throws IOException {
    long before = end;
    DiskFile fresh = disk.open(FRESH);
    try {
      end = 0;
      List<Change> all =
          values.entrySet().stream().map(e -> Change.set(e.getKey(), e.getValue())).toList();
      append(fresh, Changes.encode(all));
      fresh.force();
      disk.rename(FRESH, NAME);
    } catch (IOException failure) {
      end = before;
      fresh.close();
      throw failure;
    }
    file.close();
    file = fresh;
  }
}

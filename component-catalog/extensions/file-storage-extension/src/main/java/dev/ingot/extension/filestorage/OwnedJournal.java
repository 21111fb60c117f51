package dev.ingot.extension.filestorage;

import dev.ingot.extension.filestorage.journal.SegmentedJournal;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import dev.ingot.storage.StorageException;
import java.util.List;

/** A journal that lets go of its directory when it is closed. Thread-safe. */
final class OwnedJournal implements Journal {
  private final SegmentedJournal journal;
  private final Runnable onClose;
  private boolean closed;

  OwnedJournal(SegmentedJournal journal, Runnable onClose) {
    this.journal = journal;
    this.onClose = onClose;
  }

  @Override
  public List<Entry> recovered() {
    return journal.recovered();
  }

  @Override
  public Entry append(List<Bytes> record) throws StorageException {
    return journal.append(record);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      journal.close();
      onClose.run();
    }
  }
}

package dev.ingot.extension.filestorage.journal;

import dev.ingot.extension.filestorage.frame.FrameHeader;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import dev.ingot.storage.StorageException;
import java.io.IOException;
import java.util.List;

/** A record in a segment. */
final class Record implements Journal.Entry {

  /**
   * Where a record is.
   *
   * @param segment its file
   * @param at where its header begins
   * @param header its header
   */
  record Place(Segment segment, long at, FrameHeader header) {}

  private final SegmentedJournal journal;
  private final int length;
  private Place place;
  private boolean removed;

  Record(SegmentedJournal journal, Place place) {
    this.journal = journal;
    this.place = place;
    this.length = place.header().length();
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public synchronized byte[] read() throws StorageException {
    byte[] bytes = new byte[length];
    try {
      place.segment().file().read(place.at() + FrameHeader.SIZE, bytes, 0, length);
    } catch (IOException failure) {
      throw Messages.unreadable(place.segment().path(), failure);
    }
    if (!place.header().fits(place.segment().number(), place.at(), List.of(Bytes.of(bytes)))) {
      throw Messages.changed(place.segment().path(), place.at());
    }
    return bytes;
  }

  @Override
  public synchronized void remove() {
    if (!removed) {
      removed = true;
      journal.forget(this, place);
    }
  }

  /** Copies the record to the journal's end, unless it is removed. */
  synchronized void move() throws StorageException {
    if (removed) {
      return;
    }
    Record copy = journal.append(List.of(Bytes.of(read())));
    Place old = place;
    place = copy.place;
    place.segment().replace(copy, this);
    journal.forget(this, old);
  }
}

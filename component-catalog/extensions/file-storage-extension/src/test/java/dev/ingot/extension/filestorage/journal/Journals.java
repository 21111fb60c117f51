package dev.ingot.extension.filestorage.journal;

import dev.ingot.extension.filestorage.disk.Disk;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Journals of short texts, and what they say. */
final class Journals {
  private Journals() {}

  static SegmentedJournal open(Disk disk) throws StorageException {
    return open(disk, 256, false, new RecordingLogger());
  }

  static SegmentedJournal open(Disk disk, long segment, boolean fsync, RecordingLogger log)
      throws StorageException {
    return SegmentedJournal.open(disk, new JournalSettings(segment, 0, fsync), log);
  }

  static Record append(SegmentedJournal journal, String text) throws StorageException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int half = bytes.length / 2;
    return journal.append(
        List.of(new Bytes(bytes, 0, half), new Bytes(bytes, half, bytes.length - half)));
  }

  static String text(Journal.Entry entry) throws StorageException {
    return new String(entry.read(), StandardCharsets.UTF_8);
  }

  /** What somebody finds who opens the journal anew. */
  static List<String> recovered(Disk disk) throws StorageException {
    return recovered(disk, new RecordingLogger());
  }

  static List<String> recovered(Disk disk, RecordingLogger log) throws StorageException {
    List<String> texts = new ArrayList<>();
    for (Journal.Entry entry : open(disk, 256, false, log).recovered()) {
      texts.add(text(entry));
    }
    return texts;
  }

  /** A file whose copy of its tail is gone. */
  static byte[] withoutCopy(byte[] content) {
    Arrays.fill(content, 4096, 16 * 1024, (byte) 0);
    return content;
  }

  static List<String> log(RecordingLogger log) {
    return log.messages().stream()
        .map(message -> message.level() + " " + message.text() + " " + message.fields())
        .toList();
  }
}

package dev.ingot.extension.filestorage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentedJournalTest {
  private static final String SIXTY = "x".repeat(60);

  private final FakeDisk disk = new FakeDisk();

  @Test
  void recordsAreFoundInOrderWithoutThoseRemoved() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Journals.append(journal, "one");
    Journal.Entry two = Journals.append(journal, "two");
    Journals.append(journal, "three");
    two.remove();
    two.remove();

    assertThat(Journals.recovered(disk)).containsExactly("one", "three");
  }

  @Test
  void recordIsReadAsItWasWritten() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Journal.Entry large = Journals.append(journal, "large ".repeat(40_000));
    Journal.Entry empty = journal.append(List.of());

    assertThat(Journals.text(large)).isEqualTo("large ".repeat(40_000));
    assertThat(large.length()).isEqualTo(240_000);
    assertThat(Journals.text(empty)).isEmpty();
  }

  @Test
  void recoveredRecordsAreGivenOnce() throws Exception {
    Journals.append(Journals.open(disk), "one");
    SegmentedJournal journal = Journals.open(disk);

    assertThat(journal.recovered()).hasSize(1);
    assertThat(journal.recovered()).isEmpty();
  }

  @Test
  void fileOfWhichNothingIsNeededIsDeleted() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    List<Record> records =
        List.of(
            Journals.append(journal, SIXTY),
            Journals.append(journal, SIXTY),
            Journals.append(journal, SIXTY),
            Journals.append(journal, SIXTY));
    assertThat(disk.list()).containsExactly("0000000000000001.journal", "0000000000000002.journal");

    records.get(1).remove();
    records.get(2).remove();
    records.get(0).remove();

    assertThat(disk.list()).containsExactly("0000000000000002.journal");
    assertThat(journal.usedBytes()).isEqualTo(20 * 1024 + 80);
  }

  @Test
  void fileInUseGoesWhenItIsDrained() throws Exception {
    SegmentedJournal journal = Journals.open(disk);

    Journals.append(journal, SIXTY).remove();

    assertThat(disk.list()).isEmpty();
    assertThat(journal.usedBytes()).isZero();
    Journals.append(journal, "next");
    assertThat(Journals.recovered(disk)).containsExactly("next");
  }

  @Test
  void emptyFilesOfAnEarlierProcessAreDeletedAtTheStart() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Journals.append(journal, "x").remove();
    assertThat(disk.list()).hasSize(1);

    Journals.open(disk);

    assertThat(disk.list()).isEmpty();
  }

  @Test
  void filesOfAnEarlierProcessAreNotContinued() throws Exception {
    Journals.append(Journals.open(disk), "one");
    Journals.append(Journals.open(disk), "two");

    assertThat(disk.list()).containsExactly("0000000000000001.journal", "0000000000000002.journal");
    assertThat(Journals.recovered(disk)).containsExactly("one", "two");
  }

  @Test
  void recordIsRefusedWhenItWouldExceedTheLargestSize() throws Exception {
    JournalSettings settings = new JournalSettings(96, 2 * 20 * 1024 + 200, false);
    SegmentedJournal journal = SegmentedJournal.open(disk, settings, new RecordingLogger());
    Record first = Journals.append(journal, SIXTY);
    Journals.append(journal, SIXTY);

    assertThatThrownBy(() -> Journals.append(journal, SIXTY))
        .isInstanceOf(StorageException.class)
        .hasMessage("the storage is full: it holds max_size, 41160 bytes");

    first.remove();
    Journals.append(journal, "y".repeat(60));
    assertThat(Journals.recovered(disk)).containsExactly(SIXTY, "y".repeat(60));
  }

  @Test
  void fullDiskRefusesAndHarmsNothing() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Journals.append(journal, "one");
    disk.limitRoom(40);

    assertThatThrownBy(() -> Journals.append(journal, SIXTY))
        .isInstanceOf(StorageException.class)
        .hasMessage("write to disk/0000000000000001.journal: No space left on device");

    disk.limitRoom(1000);
    Journals.append(journal, "three");
    RecordingLogger log = new RecordingLogger();
    assertThat(Journals.recovered(disk, log)).containsExactly("one", "three");
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void compactionMovesWhatIsLeftOfSparseFiles() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Record first = Journals.append(journal, SIXTY);
    Journals.append(journal, SIXTY).remove();
    Journals.append(journal, SIXTY).remove();
    Journals.append(journal, "last");

    journal.compact();

    assertThat(disk.list()).containsExactly("0000000000000002.journal");
    assertThat(Journals.text(first)).isEqualTo(SIXTY);
    assertThat(Journals.recovered(disk)).containsExactly("last", SIXTY);
    first.remove();
    assertThat(Journals.recovered(disk)).containsExactly("last");
  }

  @Test
  void liveBytesAreThoseOfRecordsNotRemoved() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Journals.append(journal, "12345");
    Journals.append(journal, "123").remove();

    assertThat(journal.liveBytes()).isEqualTo(5);
  }

  @Test
  void closedJournalTakesNothing() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Journals.append(journal, "one");
    journal.close();

    assertThatThrownBy(() -> Journals.append(journal, "two"))
        .isInstanceOf(StorageException.class)
        .hasMessage("the storage is closed");
    assertThat(Journals.recovered(disk)).containsExactly("one");
  }

  @Test
  void tooLargeARecordIsRefused() throws Exception {
    byte[] bytes = new byte[16 * 1024 * 1024];
    List<Bytes> record = java.util.Collections.nCopies(65, Bytes.of(bytes));

    assertThatThrownBy(() -> Journals.open(disk).append(record))
        .hasMessage("a record of 1090519040 bytes is too large: the limit is 1 GiB");
  }

  @Test
  void forcedJournalForcesEachRecordButNoRemoval() throws Exception {
    SegmentedJournal journal = Journals.open(disk, 256, true, new RecordingLogger());
    Record one = Journals.append(journal, "one");
    Journals.append(journal, "two");
    one.remove();

    assertThat(disk.forces()).isEqualTo(2);
  }

  @Test
  void recordThatCannotBeForcedIsRefusedAndTheFileNotContinued() throws Exception {
    SegmentedJournal journal = Journals.open(disk, 256, true, new RecordingLogger());
    Journals.append(journal, "one");
    disk.failForces(true);

    assertThatThrownBy(() -> Journals.append(journal, "two"))
        .isInstanceOf(StorageException.class)
        .hasMessage("write to disk/: Input/output error");

    disk.failForces(false);
    Journals.append(journal, "three");
    assertThat(Journals.recovered(disk)).containsExactly("one", "three");
    assertThat(disk.list()).contains("0000000000000002.journal");
  }
}

package dev.ingot.extension.filestorage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Somebody else writes into the files. */
class DamageTest {
  private static final String FILE = "0000000000000001.journal";

  private final FakeDisk disk = new FakeDisk();
  private final RecordingLogger log = new RecordingLogger();

  @Test
  void intactRecordsAroundADamageAreUsedAndACopyIsKept() throws Exception {
    write("one", "two", "three");
    byte[] content = disk.content(FILE);
    content[32 + 17]++;
    disk.put(FILE, content);

    assertThat(Journals.recovered(disk, log)).containsExactly("one", "three");

    assertThat(Journals.log(log))
        .containsExactly(
            "ERROR A storage file is damaged. The records that are intact are used; a copy of the"
                + " file as it was found is kept. {file=disk/0000000000000001.journal,"
                + " damaged_bytes=32-64, copy=disk/0000000000000001.journal.corrupt}");
    assertThat(disk.content(FILE + ".corrupt")).isEqualTo(content);
    assertThat(Journals.recovered(disk, new RecordingLogger())).containsExactly("one", "three");
  }

  @Test
  void theLastBytesOfAFileAreNoRecords() throws Exception {
    write("one", "two");
    byte[] content = disk.content(FILE);
    new Random(3).nextBytes(content);
    byte[] before = disk.content(FILE);
    System.arraycopy(before, 0, content, 0, content.length - 4096);
    disk.put(FILE, content);

    assertThat(Journals.recovered(disk, log)).containsExactly("one", "two");
    assertThat(log.messages()).hasSize(1);
  }

  @Test
  void anyByteMayBeWrongAndOtherRecordsAreFound() throws Exception {
    write("first", "second", "third");
    for (int at = 0; at < 96; at++) {
      FakeDisk damaged = disk.copy();
      byte[] content = damaged.content(FILE);
      content[at] ^= 0x10;
      damaged.put(FILE, content);

      List<String> expected = new ArrayList<>(List.of("first", "second", "third"));
      List<String> found = Journals.recovered(damaged);
      if (found.size() < 3) {
        expected.remove(at / 32);
      }
      assertThat(found).as("byte %s", at).isEqualTo(expected);
    }
  }

  @Test
  void noiseInAFileIsSurvived() throws Exception {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      FakeDisk noisy = new FakeDisk();
      byte[] content = new byte[random.nextInt(2000)];
      random.nextBytes(content);
      for (int at = 0; at + 16 < content.length; at += 48) {
        System.arraycopy(new byte[] {0x49, 0x4A, 0x72, 0x31, 0, 0}, 0, content, at, 6);
      }
      noisy.put(FILE, content);

      assertThat(Journals.recovered(noisy)).isEmpty();
    }
  }

  @Test
  void damagedRecordIsNotReadAsIfItWereWhole() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Record record = Journals.append(journal, "one");
    byte[] content = disk.content(FILE);
    content[16] = 'X';
    disk.put(FILE, content);

    assertThatThrownBy(record::read)
        .isInstanceOf(StorageException.class)
        .hasMessage("read disk/0000000000000001.journal: the record at byte 0 is damaged");
  }

  @Test
  void copyOfARecordInAnotherFileIsNone() throws Exception {
    write("one");
    disk.put("0000000000000002.journal", disk.content(FILE));

    assertThat(Journals.recovered(disk)).containsExactly("one");
  }

  private void write(String... texts) throws StorageException {
    SegmentedJournal journal = Journals.open(disk);
    for (String text : texts) {
      Journals.append(journal, text);
    }
  }
}

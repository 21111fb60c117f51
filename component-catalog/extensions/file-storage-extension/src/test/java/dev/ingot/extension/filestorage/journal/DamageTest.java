package dev.ingot.extension.filestorage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.extension.filestorage.frame.TailCopy;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else writes into the files. */
class DamageTest {
  private static final String FILE = "0000000000000001.journal";

  private static final int RECORDS = TailCopy.RECORDS_AT;

  private final FakeDisk disk = new FakeDisk();
  private final RecordingLogger log = new RecordingLogger();

  @Test
  void intactRecordsAroundADamageAreUsedAndACopyIsKept() throws Exception {
    write("one", "two", "three");
    byte[] content = Journals.withoutCopy(disk.content(FILE));
    content[RECORDS + 32 + 17]++;
    disk.put(FILE, content);

    assertThat(Journals.recovered(disk, log)).containsExactly("one", "three");

    assertThat(Journals.log(log))
        .containsExactly(
            "ERROR A storage file is damaged. The records that are intact are used; a copy of the"
                + " file as it was found is kept. {file=disk/0000000000000001.journal,"
                + " damaged_bytes=20512-20544, copy=disk/0000000000000001.journal.corrupt}");
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
      byte[] content = Journals.withoutCopy(damaged.content(FILE));
      content[RECORDS + at] ^= 0x10;
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
      byte[] content = new byte[random.nextInt(RECORDS + 2000)];
      random.nextBytes(content);
      for (int at = 16; at + 16 < content.length; at += 48) {
        System.arraycopy(new byte[] {0x49, 0x4A, 0x72, 0x32, 0, 0}, 0, content, at, 6);
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
    content[RECORDS + 16] = 'X';
    disk.put(FILE, content);

    assertThatThrownBy(record::read)
        .isInstanceOf(StorageException.class)
        .hasMessage("read disk/0000000000000001.journal: the record at byte 20480 is damaged");
  }

  @Test
  void copyOfARecordInAnotherFileIsNone() throws Exception {
    write("one");
    disk.put("0000000000000002.journal", disk.content(FILE));

    assertThat(Journals.recovered(disk)).containsExactly("one");
  }

  @Test
  void copyOfARecordElsewhereInItsFileIsNone() throws Exception {
    write("one");
    byte[] content = Journals.withoutCopy(disk.content(FILE));
    System.arraycopy(content, RECORDS, content, RECORDS + 64, 32);
    disk.put(FILE, content);

    assertThat(Journals.recovered(disk)).containsExactly("one");
  }

  @Test
  void fileWithAnotherBeginningIsReportedAndItsRecordsAreUsed() throws Exception {
    write("one");
    byte[] content = disk.content(FILE);
    content[1] = 'x';
    disk.put(FILE, content);

    assertThat(Journals.recovered(disk, log)).containsExactly("one");

    assertThat(Journals.log(log))
        .containsExactly(
            "ERROR A storage file is damaged. The records that are intact are used; a copy of the"
                + " file as it was found is kept. {file=disk/0000000000000001.journal,"
                + " damaged_bytes=0-4, copy=disk/0000000000000001.journal.corrupt}");
  }

  @ParameterizedTest
  @CsvSource({"IJr1,1", "IJs3,3", "IJsa,a"})
  void fileOfAnotherVersionIsSetAsideAsItIs(String head, String version) throws Exception {
    write("one");
    byte[] content = disk.content(FILE);
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, content, 0, 4);
    disk.put(FILE, content);

    assertThat(Journals.recovered(disk, log)).isEmpty();

    assertThat(Journals.log(log))
        .containsExactly(
            "ERROR A storage file was written by another version of the collector and is set aside."
                + " Start that version to send what is in it, after giving the file its name back."
                + " {file=disk/0000000000000001.journal, version=%s,".formatted(version)
                + " set_aside=disk/0000000000000001.journal.version%s}".formatted(version));
    assertThat(disk.list()).containsExactly(FILE + ".version" + version);
    assertThat(disk.content(FILE + ".version" + version)).isEqualTo(content);
  }

  private void write(String... texts) throws StorageException {
    SegmentedJournal journal = Journals.open(disk);
    for (String text : texts) {
      Journals.append(journal, text);
    }
  }
}

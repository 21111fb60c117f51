package dev.ingot.extension.filestorage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.Destruction;
import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a file is destroyed. */
class TailTest {
  private static final String FILE = "0000000000000001.journal";

  private final FakeDisk disk = new FakeDisk();
  private final RecordingLogger log = new RecordingLogger();

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 300, 3000, 5000, 9000, 30_000})
  void everyRecordIsThereWhateverBecameOfTheLast4KiB(int largest) throws Exception {
    Random random = new Random(largest);
    for (int round = 0; round < 60; round++) {
      FakeDisk written = new FakeDisk();
      List<String> texts = fill(written, random, largest);
      int end = end(written.content(FILE));
      for (Destruction kind : Destruction.values()) {
        int upTo = kind == Destruction.CUT ? end : Math.max(20_480, end - random.nextInt(2000));
        FakeDisk damaged = destroyed(written, kind, upTo, random);

        RecordingLogger said = new RecordingLogger();
        assertThat(Journals.recovered(damaged, said))
            .as("%s of %s, round %s", kind, largest, round)
            .isEqualTo(texts);
        assertThat(said.texts(Logger.Level.ERROR)).isEmpty();
        assertThat(Journals.recovered(damaged)).as("once more").isEqualTo(texts);
      }
    }
  }

  @Test
  void whatWasAcknowledgedIsThereWhenTheProcessDiesAndTheEndIsDestroyed() throws Exception {
    Random random = new Random(3);
    SegmentedJournal journal = Journals.open(disk, 100_000, false, log);
    List<String> texts = new ArrayList<>();
    List<Integer> moments = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      texts.add(text(random, i, 4000));
      Journals.append(journal, texts.get(i));
      moments.add(disk.moments() - 1);
    }
    for (int moment = moments.get(5); moment < disk.moments(); moment += 41) {
      FakeDisk dead = disk.at(moment);
      FakeDisk damaged = destroyed(dead, Destruction.NOISE, end(dead.content(FILE)), random);
      int now = moment;
      int acknowledged = (int) moments.stream().filter(each -> each <= now).count();

      assertThat(Journals.recovered(damaged))
          .as("after %s bytes", moment)
          .containsAll(texts.subList(0, acknowledged))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void removedRecordsStayRemovedWhereTheirMarkIsLeft() throws Exception {
    SegmentedJournal journal = Journals.open(disk, 100_000, false, log);
    Record large = Journals.append(journal, "x".repeat(20_000));
    Journals.append(journal, "kept");
    large.remove();
    FakeDisk damaged = destroyed(disk, Destruction.NOISE, end(disk.content(FILE)), new Random(1));

    assertThat(Journals.recovered(damaged)).containsExactly("kept");
  }

  @Test
  void repairIsSaidOnce() throws Exception {
    fill(disk, new Random(1), 400);
    FakeDisk damaged = destroyed(disk, Destruction.NOISE, end(disk.content(FILE)), new Random(2));

    Journals.recovered(damaged, log);
    Journals.recovered(damaged, log);

    assertThat(Journals.log(log))
        .singleElement()
        .asString()
        .matches(
            "WARN \\QThe end of a storage file was damaged. It is repaired from the copy that the"
                + " file has of it. {file=disk/0000000000000001.journal, records=\\E[0-9]+}");
  }

  @Test
  void filesThatAreWholeAreNotRepaired() throws Exception {
    List<String> texts = fill(disk, new Random(1), 3000);

    assertThat(Journals.recovered(disk, log)).isEqualTo(texts);

    assertThat(log.messages()).isEmpty();
  }

  @Test
  void recordThatWasRefusedIsNotPutBack() throws Exception {
    SegmentedJournal journal = Journals.open(disk, 100_000, false, log);
    Journals.append(journal, "one");
    disk.limitRoom(33);
    try {
      Journals.append(journal, "two");
    } catch (StorageException full) {
      disk.limitRoom(100_000);
    }
    Journals.append(journal, "three");

    assertThat(Journals.recovered(disk, log)).containsExactly("one", "three");
    assertThat(log.messages()).isEmpty();
  }

  private static List<String> fill(FakeDisk disk, Random random, int largest) throws Exception {
    SegmentedJournal journal = Journals.open(disk, 2_000_000, false, new RecordingLogger());
    List<String> texts = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      texts.add(text(random, i, largest));
      Journals.append(journal, texts.get(i));
    }
    return texts;
  }

  private static String text(Random random, int number, int largest) {
    return number + "-" + Character.toString('a' + number % 26).repeat(random.nextInt(largest + 1));
  }

  /** Where the zeros begin. */
  private static int end(byte[] content) {
    int end = content.length;
    while (content[end - 1] == 0) {
      end--;
    }
    return end;
  }

  private static FakeDisk destroyed(FakeDisk disk, Destruction kind, int end, Random random) {
    FakeDisk damaged = disk.copy();
    damaged.put(FILE, kind.of(damaged.content(FILE), end - Destruction.BYTES, end, random));
    return damaged;
  }
}

package dev.ingot.extension.filestorage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.testkit.RecordingLogger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The process dies after every byte that it writes. */
class TornWriteTest {
  private final FakeDisk disk = new FakeDisk();
  private final Map<String, Integer> appendedAt = new HashMap<>();
  private final Map<String, Integer> removalBegan = new HashMap<>();

  @Test
  void whatWasAcknowledgedIsThereWheneverTheProcessDies() throws Exception {
    work(new Random(7));

    for (int moment = 0; moment < disk.moments(); moment++) {
      RecordingLogger log = new RecordingLogger();
      List<String> found = Journals.recovered(disk.at(moment), log);

      assertThat(found).as("after %s bytes", moment).doesNotHaveDuplicates();
      assertThat(found).as("after %s bytes", moment).containsAll(neededAt(moment));
      assertThat(appendedAt.keySet()).containsAll(found);
      assertThat(log.texts(Logger.Level.ERROR)).isEmpty();
    }
  }

  @Test
  void journalGoesOnAfterEveryTear() throws Exception {
    work(new Random(11));

    for (int moment = 0; moment < disk.moments(); moment += 3) {
      FakeDisk torn = disk.at(moment);
      SegmentedJournal journal = Journals.open(torn);
      int left = journal.recovered().size();
      Journals.append(journal, "afterwards");

      RecordingLogger log = new RecordingLogger();
      List<String> found = Journals.recovered(torn, log);
      assertThat(found).hasSize(left + 1).contains("afterwards");
      assertThat(log.messages()).as("told once").isEmpty();
    }
  }

  @Test
  void tornRecordIsCutOffAndSaidSo() throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    Journals.append(journal, "one");
    int before = disk.moments();
    Journals.append(journal, "two and more");
    RecordingLogger log = new RecordingLogger();

    assertThat(Journals.recovered(disk.at(before + 20), log)).containsExactly("one");

    assertThat(Journals.log(log))
        .containsExactly(
            "WARN Cut off a record that was not written to its end"
                + " {file=disk/0000000000000001.journal, bytes=32}");
  }

  private void work(Random random) throws Exception {
    SegmentedJournal journal = Journals.open(disk);
    List<Record> live = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = i + "-" + "y".repeat(random.nextInt(50));
      live.add(Journals.append(journal, text));
      names.add(text);
      appendedAt.put(text, disk.moments() - 1);
      if (random.nextInt(5) < 3) {
        int chosen = random.nextInt(live.size());
        removalBegan.put(names.remove(chosen), disk.moments() - 1);
        live.remove(chosen).remove();
      }
    }
  }

  /** What was acknowledged by then and whose removal had not begun. */
  private List<String> neededAt(int moment) {
    return appendedAt.keySet().stream()
        .filter(text -> appendedAt.get(text) <= moment)
        .filter(text -> removalBegan.getOrDefault(text, Integer.MAX_VALUE) >= moment)
        .toList();
  }
}

package dev.ingot.extension.filestorage.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.extension.filestorage.frame.FrameScan;
import dev.ingot.extension.filestorage.frame.FrameScan.Found;
import dev.ingot.extension.filestorage.frame.TailCopy;
import dev.ingot.extension.filestorage.journal.JournalSettings;
import dev.ingot.extension.filestorage.journal.SegmentedJournal;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody did to the files of a journal, opening it succeeds, gives back what was spared
 * and nothing that was never stored, and takes no more memory than the files' size times a factor;
 * counted is all that is allocated, also what is garbage at once.
 */
class JournalFuzzTest {
  private static final long FACTOR = 64;
  private static final long ALWAYS = 1024 * 1024;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void damagedFilesAreOpenedAndWhatWasSparedIsThere() {
    FuzzTime.run(400, this::attempt);
  }

  private void attempt(long seed) throws Exception {
    Random random = new Random(seed);
    FakeDisk disk = new FakeDisk();
    Set<String> stored = new HashSet<>();
    for (int generation = 0; generation <= random.nextInt(3); generation++) {
      fill(disk, generation, random, stored);
    }
    Set<String> spared = damage(disk, random);

    List<String> found = measured(disk);

    assertThat(found).doesNotHaveDuplicates().containsAll(spared);
    assertThat(stored).containsAll(found);
    goesOn(disk, found);
  }

  private static void fill(FakeDisk disk, int generation, Random random, Set<String> stored)
      throws StorageException {
    JournalSettings settings = new JournalSettings(1 << 8 + random.nextInt(9), 0, false);
    SegmentedJournal journal = SegmentedJournal.open(disk, settings, new RecordingLogger());
    int largest = 1 << random.nextInt(14);
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      String text = generation + "/" + i + "-" + "y".repeat(random.nextInt(largest));
      stored.add(text);
      Journal.Entry entry =
          journal.append(List.of(Bytes.of(text.getBytes(StandardCharsets.UTF_8))));
      if (random.nextInt(3) == 0) {
        entry.remove();
      }
    }
    journal.close();
  }

  /** Damages one file or several; gives back what was not removed and not damaged. */
  private static Set<String> damage(FakeDisk disk, Random random) {
    Set<String> spared = new HashSet<>();
    for (String name : disk.list()) {
      byte[] content = disk.content(name);
      long number = Long.parseUnsignedLong(name.substring(0, 16), 16);
      Mutation mutation =
          random.nextInt(3) == 0
              ? new Mutation("nothing", content, 0, 0)
              : Mutation.of(content, number, random);
      boolean versionIsOther = isOtherVersion(mutation.content());
      FrameScan scan = FrameScan.of(number, content, TailCopy.RECORDS_AT);
      for (Found frame : scan.frames()) {
        int end = frame.recordAt() + frame.header().length();
        if (!frame.header().removed() && mutation.spares(frame.at(), end) && !versionIsOther) {
          spared.add(
              new String(
                  content, frame.recordAt(), frame.header().length(), StandardCharsets.UTF_8));
        }
      }
      disk.put(name, mutation.content());
    }
    return spared;
  }

  private static boolean isOtherVersion(byte[] content) {
    String head = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
    return head.equals("IJr1") || head.matches("IJs[0-9A-Za-z]") && !head.equals("IJs2");
  }

  private List<String> measured(FakeDisk disk) throws StorageException {
    long size = disk.list().stream().mapToLong(name -> disk.content(name).length).sum();
    long before = threads.getCurrentThreadAllocatedBytes();
    SegmentedJournal journal =
        SegmentedJournal.open(disk, JournalSettings.of(0, false), new RecordingLogger());
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(taken).as("memory for %s bytes", size).isLessThan(ALWAYS + FACTOR * size);
    return texts(journal);
  }

  /** What is stored after the damage is there next time, and the damage is not news again. */
  private static void goesOn(FakeDisk disk, List<String> found) throws StorageException {
    RecordingLogger log = new RecordingLogger();
    SegmentedJournal journal = SegmentedJournal.open(disk, JournalSettings.of(0, false), log);
    journal.append(List.of(Bytes.of("afterwards".getBytes(StandardCharsets.UTF_8))));
    List<String> expected = new ArrayList<>(found);
    expected.add("afterwards");

    SegmentedJournal next = SegmentedJournal.open(disk, JournalSettings.of(0, false), log);

    assertThat(texts(next)).isEqualTo(expected);
    assertThat(log.messages()).isEmpty();
  }

  private static List<String> texts(SegmentedJournal journal) throws StorageException {
    List<String> texts = new ArrayList<>();
    for (Journal.Entry entry : journal.recovered()) {
      texts.add(new String(entry.read(), StandardCharsets.UTF_8));
    }
    return texts;
  }
}

package dev.ingot.extension.filestorage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.extension.filestorage.disk.LocalDisk;
import dev.ingot.storage.Journal;
import dev.ingot.testkit.RecordingLogger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void manyThreadsAppendReadAndRemove(boolean fsync) throws Exception {
    RecordingLogger log = new RecordingLogger();
    int rounds = fsync ? 20 : 500;
    SegmentedJournal journal = Journals.open(new LocalDisk(folder), 4096, fsync, log);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<List<String>>> kept = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "thread " + i + " record ";
      kept.add(threads.submit(() -> work(journal, name, rounds)));
    }
    List<String> expected = new ArrayList<>();
    for (Future<List<String>> each : kept) {
      expected.addAll(each.get());
    }
    threads.shutdown();
    journal.compact();
    journal.close();

    assertThat(Journals.recovered(new LocalDisk(folder), log))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void interruptedThreadsHarmNoOther() throws Exception {
    SegmentedJournal journal =
        Journals.open(new LocalDisk(folder), 4096, true, new RecordingLogger());
    Callable<Journal.Entry> interrupted =
        () -> {
          Thread.currentThread().interrupt();
          return Journals.append(journal, "interrupted");
        };
    ExecutorService thread = Executors.newSingleThreadExecutor();
    thread.submit(interrupted).get();
    thread.shutdown();

    Journals.append(journal, "not interrupted");

    assertThat(Journals.recovered(new LocalDisk(folder)))
        .containsExactly("interrupted", "not interrupted");
  }

  /** Removes two of three, and gives back the texts of the third. */
  private static List<String> work(SegmentedJournal journal, String name, int rounds)
      throws Exception {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      String text = name + i;
      Journal.Entry entry = Journals.append(journal, text);
      assertThat(Journals.text(entry)).isEqualTo(text);
      if (i % 3 == 0) {
        kept.add(text);
      } else {
        entry.remove();
      }
    }
    return kept;
  }
}

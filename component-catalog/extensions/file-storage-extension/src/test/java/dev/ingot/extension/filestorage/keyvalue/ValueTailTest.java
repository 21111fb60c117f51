package dev.ingot.extension.filestorage.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.Destruction;
import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a file of values is destroyed. */
class ValueTailTest {
  private static final int RECORDS_AT = 20 * 1024;

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 300, 3000, 5000, 9000, 30_000})
  void everyValueIsThereWhateverBecameOfTheLast4KiB(int largest) throws Exception {
    Random random = new Random(largest);
    for (int round = 0; round < 60; round++) {
      FakeDisk disk = new FakeDisk();
      Map<String, String> expected = fill(disk, random, largest);
      for (Destruction kind : Destruction.values()) {
        FakeDisk damaged = disk.copy();
        damaged.put("values", destroyed(disk.content("values"), kind, random));

        RecordingLogger said = new RecordingLogger();
        assertThat(all(open(damaged, said)))
            .as("%s of %s, round %s", kind, largest, round)
            .isEqualTo(expected);
        assertThat(said.texts(Logger.Level.ERROR)).isEmpty();
        RecordingLogger later = new RecordingLogger();
        assertThat(all(open(damaged, later))).as("once more").isEqualTo(expected);
        assertThat(later.messages()).isEmpty();
      }
    }
  }

  @Test
  void whatWasSetIsThereWhenTheProcessDiesAndTheEndIsDestroyed() throws Exception {
    FakeDisk disk = new FakeDisk();
    ValueFile values = open(disk, new RecordingLogger());
    Random random = new Random(5);
    int[] done = new int[12];
    for (int i = 0; i < done.length; i++) {
      values.set(
          "key" + i, (i + "v".repeat(random.nextInt(3000))).getBytes(StandardCharsets.UTF_8));
      done[i] = disk.moments() - 1;
    }
    for (int moment = done[3]; moment < disk.moments(); moment += 41) {
      FakeDisk dead = disk.at(moment);
      byte[] content = dead.content("values");
      dead.put("values", destroyed(content, Destruction.NOISE, random));
      int now = moment;
      int set = (int) Arrays.stream(done).filter(each -> each <= now).count();

      Map<String, String> found = all(open(dead, new RecordingLogger()));
      assertThat(found.size()).as("after %s bytes", moment).isBetween(set, set + 1);
      for (int i = 0; i < set; i++) {
        assertThat(found.get("key" + i)).startsWith(i + "");
      }
    }
  }

  @Test
  void repairIsSaidOnce() throws Exception {
    FakeDisk disk = new FakeDisk();
    fill(disk, new Random(1), 300);
    disk.put("values", destroyed(disk.content("values"), Destruction.NOISE, new Random(1)));
    RecordingLogger log = new RecordingLogger();

    open(disk, log);
    open(disk, log);

    assertThat(log.messages()).hasSize(1);
    assertThat(log.messages().get(0).text())
        .isEqualTo(
            "The end of a storage file was damaged. It is repaired from the copy that the file has"
                + " of it.");
    assertThat(log.messages().get(0).fields().get("file")).isEqualTo("disk/values");
    assertThat((int) log.messages().get(0).fields().get("records")).isPositive();
  }

  private static Map<String, String> fill(FakeDisk disk, Random random, int largest)
      throws StorageException {
    ValueFile values = open(disk, new RecordingLogger());
    Map<String, String> expected = new TreeMap<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      String key = "key" + random.nextInt(6);
      if (random.nextInt(5) == 0) {
        values.delete(key);
        expected.remove(key);
      } else {
        String value = i + "v".repeat(random.nextInt(largest + 1));
        values.set(key, value.getBytes(StandardCharsets.UTF_8));
        expected.put(key, value);
      }
    }
    values.close();
    return expected;
  }

  private static byte[] destroyed(byte[] content, Destruction kind, Random random) {
    int from = Math.max(RECORDS_AT, content.length) - Destruction.BYTES;
    return kind.of(content, from, content.length, random);
  }

  private static ValueFile open(FakeDisk disk, RecordingLogger log) throws StorageException {
    return ValueFile.open(disk, new ValueSettings(false, false), log);
  }

  private static Map<String, String> all(ValueFile values) {
    Map<String, String> all = new TreeMap<>();
    values.walk((key, value) -> all.put(key, new String(value, StandardCharsets.UTF_8)));
    return all;
  }
}

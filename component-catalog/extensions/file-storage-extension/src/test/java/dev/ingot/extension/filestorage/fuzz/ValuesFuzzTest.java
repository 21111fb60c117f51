package dev.ingot.extension.filestorage.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.extension.filestorage.frame.Checksum;
import dev.ingot.extension.filestorage.frame.FrameHeader;
import dev.ingot.extension.filestorage.keyvalue.ValueFile;
import dev.ingot.extension.filestorage.keyvalue.ValueSettings;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody did to the file of values, it is opened, or refused with the reason; and what
 * is in it was stored once.
 */
class ValuesFuzzTest {
  private static final String REFUSED =
      "the storage file disk/values is damaged: restore it, or set recreate: true to set it aside"
          + " and begin anew";

  @Test
  void damagedValuesAreOpenedOrRefused() {
    FuzzTime.run(2000, this::attempt);
  }

  private void attempt(long seed) throws Exception {
    Random random = new Random(seed);
    FakeDisk disk = new FakeDisk();
    ValueFile values = open(disk, false);
    for (int i = 0; i < random.nextInt(30); i++) {
      String key = "key" + random.nextInt(5);
      values.set(
          key, (key + "-" + "v".repeat(random.nextInt(300))).getBytes(StandardCharsets.UTF_8));
    }
    values.close();
    byte[] content = disk.content("values");
    boolean sealed = random.nextInt(3) == 0;
    disk.put("values", sealed ? sealed(random) : Mutation.of(content, 0, random).content());

    FakeDisk strict = disk.copy();
    try {
      open(strict, false);
    } catch (StorageException refused) {
      assertThat(refused).hasMessage(REFUSED);
    }
    ValueFile opened = open(disk, true);
    if (!sealed) {
      check(opened);
    }
    opened.set("key", "key-".getBytes(StandardCharsets.UTF_8));
  }

  private static void check(ValueFile values) {
    values.walk(
        (key, value) ->
            assertThat(new String(value, StandardCharsets.UTF_8)).startsWith(key + "-"));
  }

  /** A record with a right checksum and whatever in it. */
  private static byte[] sealed(Random random) {
    byte[] record = new byte[random.nextInt(40)];
    for (int i = 0; i < record.length; i++) {
      record[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt() : 0);
    }
    List<Bytes> parts = List.of(Bytes.of(record));
    byte[] header = FrameHeader.of(0, 0, Checksum.of(parts)).encode();
    byte[] file = Arrays.copyOf(header, (int) FrameHeader.frameLength(record.length));
    System.arraycopy(record, 0, file, header.length, record.length);
    return file;
  }

  private static ValueFile open(FakeDisk disk, boolean recreate) throws StorageException {
    return ValueFile.open(disk, new ValueSettings(false, recreate), new RecordingLogger());
  }
}

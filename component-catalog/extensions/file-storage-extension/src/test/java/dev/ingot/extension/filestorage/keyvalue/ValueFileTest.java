package dev.ingot.extension.filestorage.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.FakeDisk;
import dev.ingot.extension.filestorage.frame.Checksum;
import dev.ingot.extension.filestorage.frame.FrameHeader;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.KeyValueStore.Change;
import dev.ingot.storage.StorageException;
import dev.ingot.testkit.RecordingLogger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFileTest {
  private final FakeDisk disk = new FakeDisk();
  private final RecordingLogger log = new RecordingLogger();

  @Test
  void valuesAreThereAfterARestart() throws Exception {
    ValueFile values = open(disk, false);
    values.set("a", bytes("1"));
    values.set("b", bytes("2"));
    values.set("a", bytes("3"));
    values.delete("b");
    values.delete("never there");
    values.close();

    assertThat(all(open(disk, false))).isEqualTo(Map.of("a", "3"));
  }

  @ParameterizedTest
  @CsvSource({
    "00000001",
    "00000001_ffffffff",
    "00000001_00000001_61_7fffffff",
    "00000001_00000002_61"
  })
  void recordThatHoldsNoChangesIsADamage(String hex) {
    List<Bytes> record = List.of(Bytes.of(HexFormat.of().parseHex(hex.replace("_", ""))));
    byte[] header = FrameHeader.of(0, 0, Checksum.of(record)).encode();
    byte[] file = Arrays.copyOf(header, 48);
    System.arraycopy(record.get(0).array(), 0, file, 16, record.get(0).length());
    disk.put("values", file);

    assertThatThrownBy(() -> open(disk, false))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "the storage file disk/values is damaged: restore it, or set recreate: true to set it"
                + " aside and begin anew");
  }

  @Test
  void missingKeyHasNoValue() throws Exception {
    ValueFile values = open(disk, false);
    values.set("a", bytes("1"));

    assertThat(values.get("b")).isEmpty();
    assertThat(values.get("a")).contains(bytes("1"));
  }

  @Test
  void walkIsSortedAndSeesWhatWasThereAtItsBegin() throws Exception {
    ValueFile values = open(disk, false);
    values.batch(List.of(Change.set("b", bytes("2")), Change.set("a", bytes("1"))));
    StringBuilder seen = new StringBuilder();

    values.walk(
        (key, value) -> {
          seen.append(key);
          delete(values, "b");
        });

    assertThat(seen).hasToString("ab");
    assertThat(values.get("b")).isEmpty();
  }

  @Test
  void batchIsThereAsAWholeOrNotAtAllWheneverTheProcessDies() throws Exception {
    ValueFile values = open(disk, false);
    values.set("a", bytes("old"));
    int before = disk.moments();
    values.batch(List.of(Change.set("a", bytes("new")), Change.set("b", bytes("new"))));
    int after = disk.moments();

    for (int moment = before; moment < after - 1; moment++) {
      Map<String, String> found = all(open(disk.at(moment), false));
      assertThat(found)
          .as("moment %s", moment)
          .isIn(Map.of("a", "old"), Map.of("a", "new", "b", "new"));
    }
    assertThat(log.texts(Logger.Level.ERROR)).isEmpty();
    assertThat(all(open(disk, false))).isEqualTo(Map.of("a", "new", "b", "new"));
  }

  @Test
  void fileStaysSmallHoweverOftenAValueChanges() throws Exception {
    ValueFile values = open(disk, false);
    values.set("other", bytes("kept"));
    for (int i = 0; i < 10_000; i++) {
      values.set("offset", bytes("value " + i));
    }

    assertThat(disk.content("values").length).isLessThan(70_000);
    assertThat(disk.list()).containsExactly("values");
    assertThat(all(open(disk, false))).isEqualTo(Map.of("offset", "value 9999", "other", "kept"));
  }

  @Test
  void fullDiskRefusesAChangeAndKeepsTheOthers() throws Exception {
    ValueFile values = open(disk, false);
    values.set("a", bytes("1"));
    disk.limitRoom(20);

    assertThatThrownBy(() -> values.set("a", bytes("2".repeat(100))))
        .isInstanceOf(StorageException.class)
        .hasMessage("write to disk/values: No space left on device");

    assertThat(values.get("a")).contains(bytes("1"));
    assertThat(all(open(disk, false))).isEqualTo(Map.of("a", "1"));
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void changeThatWasRefusedIsNotThereAfterwards() throws Exception {
    ValueFile values = open(disk, false);
    values.set("a", bytes("1"));
    for (int room = 0; room < 260; room++) {
      disk.limitRoom(room);
      assertThatThrownBy(() -> values.set("a", bytes("2".repeat(100))))
          .hasMessage("write to disk/values: No space left on device");
      assertThat(all(open(disk.copy(), false))).isEqualTo(Map.of("a", "1"));
    }
    disk.limitRoom(Long.MAX_VALUE);
    values.set("b", bytes("3"));

    assertThat(all(open(disk, false))).isEqualTo(Map.of("a", "1", "b", "3"));
    assertThat(disk.list()).containsExactly("values");
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void fileOfVersion1IsReadAndWrittenAnew() throws Exception {
    byte[] record = Changes.encode(List.of(Change.set("a", bytes("1"))));
    byte[] header = FrameHeader.of(0, 0, Checksum.of(List.of(Bytes.of(record)))).encode();
    byte[] file = Arrays.copyOf(header, (int) FrameHeader.frameLength(record.length));
    System.arraycopy(record, 0, file, header.length, record.length);
    disk.put("values", file);

    assertThat(all(open(disk, false))).isEqualTo(Map.of("a", "1"));

    assertThat(new String(disk.content("values"), 0, 4, StandardCharsets.US_ASCII))
        .isEqualTo("IJv2");
    assertThat(all(open(disk, false))).isEqualTo(Map.of("a", "1"));
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void damagedFileIsRefused() throws Exception {
    damage();

    assertThatThrownBy(() -> open(disk, false))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "the storage file disk/values is damaged: restore it, or set recreate: true to set it"
                + " aside and begin anew");
  }

  @Test
  void damagedFileIsSetAsideWhenAskedFor() throws Exception {
    byte[] damaged = damage();

    assertThat(all(open(disk, true))).isEmpty();

    assertThat(disk.content("values.corrupt")).isEqualTo(damaged);
    assertThat(log.messages().get(0).text())
        .isEqualTo("A storage file was damaged; it is set aside and the component begins anew");
  }

  @Test
  void changesAreForcedWhenAskedFor() throws Exception {
    ValueFile values = ValueFile.open(disk, new ValueSettings(true, false), log);
    values.set("a", bytes("1"));
    values.set("a", bytes("2"));

    assertThat(disk.forces()).isEqualTo(2);
    assertThat(disk.directoryForces()).isEqualTo(1);
  }

  private byte[] damage() throws StorageException {
    ValueFile values = open(disk, false);
    values.set("a", bytes("1"));
    values.set("b", bytes("2"));
    byte[] content = disk.content("values");
    content[20_500]++;
    content = Arrays.copyOf(content, content.length + 20_000);
    content[content.length - 1] = 1;
    disk.put("values", content);
    return content;
  }

  private ValueFile open(FakeDisk on, boolean recreate) throws StorageException {
    return ValueFile.open(on, new ValueSettings(false, recreate), log);
  }

  private static Map<String, String> all(ValueFile values) {
    Map<String, String> all = new TreeMap<>();
    values.walk((key, value) -> all.put(key, new String(value, StandardCharsets.UTF_8)));
    return all;
  }

  private static void delete(ValueFile values, String key) {
    try {
      values.delete(key);
    } catch (StorageException failure) {
      throw new AssertionError(failure);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeySetTest {
  @Test
  void findsTheIndexOfAKey() {
    KeySet keys = keys("env", "user.id", "cached", "http.request.method", "http.response.body.x");
    assertThat(keys.find(utf8("--cached--------"), 2, 6)).isEqualTo(2);
    assertThat(keys.find(utf8("http.request.method"), 0, 19)).isEqualTo(3);
    assertThat(keys.find(utf8("number--------"), 0, 6)).isEqualTo(-1);
    assertThat(keys.find(utf8("en"), 0, 2)).isEqualTo(-1);
  }

  @Test
  void theBytesBehindAKeyDoNotMatter() {
    KeySet keys = keys("env");
    for (String around : List.of("env", "envx", "env+2345678", "xenv", "x234567env")) {
      assertThat(keys.find(utf8(around), around.indexOf("env"), 3)).as(around).isEqualTo(0);
    }
  }

  @Test
  void keysThatDifferInOneByteAreOthers() {
    for (int length = 1; length < KeySet.LENGTHS; length++) {
      KeySet keys = keys("a".repeat(length));
      for (int changed = 0; changed < length; changed++) {
        byte[] other = utf8("a".repeat(length));
        other[changed] = (byte) 0xff;
        assertThat(keys.find(other, 0, length)).as("%d of %d", changed, length).isEqualTo(-1);
      }
    }
  }

  @Test
  void anEmptyKeyIsAKey() {
    assertThat(keys("").find(new byte[0], 0, 0)).isEqualTo(0);
    assertThat(keys("", "a").find(utf8("aaaaaaaaaa"), 1, 0)).isEqualTo(0);
    assertThat(keys("a").find(new byte[0], 0, 0)).isEqualTo(-1);
  }

  @Test
  void longKeysAreNone() {
    assertThat(keys("ab").find(utf8("ab" + "a".repeat(64)), 0, 66)).isEqualTo(-1);
  }

  @Test
  void eachLengthHasItsBit() {
    assertThat(keys("", "ab", "cd", "x".repeat(63)).lengths()).isEqualTo(1L | 1L << 2 | 1L << 63);
  }

  @Test
  void randomKeysAreFoundAsByComparingAll() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      List<byte[]> keys = new ArrayList<>();
      while (keys.size() < 1 + random.nextInt(5)) {
        byte[] key = random(random, random.nextInt(20));
        if (indexOf(keys, key) < 0) {
          keys.add(key);
        }
      }
      KeySet set = new KeySet(keys);
      byte[] bytes = random(random, 40);
      int from = random.nextInt(bytes.length);
      int length = random.nextInt(Math.min(20, bytes.length - from + 1));
      byte[] looked = Arrays.copyOfRange(bytes, from, from + length);
      assertThat(set.find(bytes, from, length)).isEqualTo(indexOf(keys, looked));
      byte[] own = keys.get(random.nextInt(keys.size()));
      assertThat(set.find(own, 0, own.length)).isEqualTo(indexOf(keys, own));
    }
  }

  private static byte[] random(Random random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (random.nextInt(8) == 0 ? 0x80 : 0);
    }
    return bytes;
  }

  private static int indexOf(List<byte[]> keys, byte[] key) {
    for (int i = 0; i < keys.size(); i++) {
      if (Arrays.equals(keys.get(i), key)) {
        return i;
      }
    }
    return -1;
  }

  private static KeySet keys(String... keys) {
    return new KeySet(Stream.of(keys).map(KeySetTest::utf8).toList());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

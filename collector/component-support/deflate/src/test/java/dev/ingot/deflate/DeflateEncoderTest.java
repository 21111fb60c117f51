package dev.ingot.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeflateEncoderTest {
  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void theJdkReadsWhatIsWritten(int level) {
    for (Framing framing : new Framing[] {Framing.RAW, Framing.ZLIB}) {
      DeflateEncoder encoder = new DeflateEncoder(framing, level);
      for (byte[] data : Samples.ofManyKinds()) {
        byte[] deflated = encode(encoder, data);
        assertThat(Jdk.inflate(framing, deflated, data.length + 1))
            .as("%d bytes", data.length)
            .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(data));
      }
    }
  }

  @Test
  void theJdkReadsMembersOfGzip() throws IOException {
    DeflateEncoder encoder = new DeflateEncoder(Framing.GZIP, 1);
    for (byte[] data : Samples.ofManyKinds()) {
      byte[] member = encode(encoder, data);
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
        assertThat(in.readAllBytes()).isEqualTo(data);
      }
    }
  }

  @Test
  void aHundredMegabytesOfOneByteBecomeFiveHundredTimesSmaller() throws IOException {
    DeflateEncoder encoder = new DeflateEncoder(Framing.GZIP, DeflateEncoder.DEFAULT_LEVEL);
    byte[] part = new byte[1_000_000];
    Arrays.fill(part, (byte) 'a');
    for (int i = 0; i < 100; i++) {
      encoder.add(part, 0, part.length);
    }
    byte[] member = encoder.finish();
    assertThat(member).hasSizeLessThan(200_000);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
      for (int i = 0; i < 100; i++) {
        assertThat(Arrays.equals(in.readNBytes(part.length), part)).isTrue();
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 2, 4, 9})
  void sizesNextToThoseOfWindowsAndBlocksAreRead(int level) {
    byte[] data = Samples.mixed(3 * Window.BLOCK + 20, 8);
    DeflateEncoder encoder = new DeflateEncoder(Framing.RAW, level);
    for (int edge : new int[] {Matcher.MARGIN, 1 << 15, Window.BLOCK, Window.SIZE}) {
      for (int size = edge - 9; size < edge + 9; size++) {
        byte[] some = Arrays.copyOf(data, size);
        assertThat(Jdk.inflate(Framing.RAW, encode(encoder, some), size + 1))
            .as("%d bytes", size)
            .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(some));
      }
    }
  }

  @Test
  void howDataIsCutIntoPartsDoesNotMatter() {
    byte[] data = Samples.mixed(500_000, 11);
    DeflateEncoder encoder = new DeflateEncoder(Framing.GZIP, 6);
    byte[] whole = encode(encoder, data);
    Random random = new Random(12);
    for (int round = 0; round < 5; round++) {
      int at = 0;
      while (at < data.length) {
        int length = Math.min(data.length - at, random.nextInt(1 << (1 + random.nextInt(18))));
        byte[] surrounded = new byte[length + 9];
        System.arraycopy(data, at, surrounded, 4, length);
        encoder.add(surrounded, 4, length);
        at += length;
      }
      assertThat(encoder.finish()).isEqualTo(whole);
    }
  }

  @Test
  void nothingOfOneBufferIsSeenInTheNext() {
    byte[] data = Samples.spans(100_000, 1);
    for (int level = 1; level <= 9; level++) {
      DeflateEncoder encoder = new DeflateEncoder(Framing.RAW, level);
      byte[] first = encode(encoder, data);
      encode(encoder, Samples.mixed(300_000, level));
      assertThat(encode(encoder, data)).isEqualTo(first);
    }
  }

  @Test
  void fixedCodesAreUsedForFewBytes() {
    assertThat(hex(Framing.RAW, new byte[0])).isEqualTo("0300");
    assertThat(hex(Framing.RAW, new byte[] {'a'})).isEqualTo("4b0400");
  }

  @Test
  void headersAndTrailersAreAsTheRfcsSay() {
    assertThat(hex(Framing.ZLIB, new byte[] {'a'})).isEqualTo("789c4b040000620062");
    assertThat(hex(Framing.GZIP, new byte[] {'a'}))
        .isEqualTo("1f8b08000000000000ff4b040043beb7e801000000");
  }

  @Test
  void whatCannotBeCompressedIsStored() {
    for (int level = 1; level <= 9; level++) {
      byte[] deflated = encode(new DeflateEncoder(Framing.RAW, level), Samples.noise(1_000_000, 5));
      assertThat(deflated.length).isLessThan(1_000_000 + 150);
    }
  }

  @Test
  void higherLevelsGiveLess() {
    byte[] data = Samples.spans(1_000_000, 9);
    int[] sizes = new int[9];
    for (int level = 1; level <= 9; level++) {
      sizes[level - 1] = encode(new DeflateEncoder(Framing.RAW, level), data).length;
    }
    assertThat(sizes[8]).isLessThan(sizes[5]);
    assertThat(sizes[5]).isLessThan(sizes[0]);
    assertThat(sizes[2]).isLessThan(sizes[0]);
    int zlib = Jdk.deflate(Framing.RAW, 6, 0, data).length;
    assertThat((double) sizes[2]).isLessThan(1.14 * zlib);
    assertThat((double) sizes[5]).isLessThan(1.12 * zlib);
  }

  @Test
  void theDefaultIsLevelThree() {
    byte[] data = Samples.spans(100_000, 9);
    assertThat(encode(new DeflateEncoder(Framing.RAW, DeflateEncoder.DEFAULT_LEVEL), data))
        .isEqualTo(encode(new DeflateEncoder(Framing.RAW, 3), data));
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 0, 10})
  void thereAreNoOtherLevels(int level) {
    assertThatThrownBy(() -> new DeflateEncoder(Framing.RAW, level))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no level of compression: " + level);
  }

  @Test
  void rangesOutsideOfAPartAreRefusedBeforeAnythingIsTaken() {
    DeflateEncoder encoder = new DeflateEncoder(Framing.RAW, 6);
    assertThatThrownBy(() -> encoder.add(new byte[4], 2, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(encoder.finish()).hasSize(2);
  }

  static byte[] encode(DeflateEncoder encoder, byte[] data) {
    int middle = data.length / 3;
    encoder.add(data, 0, middle);
    encoder.add(data, middle, data.length - middle);
    return encoder.finish();
  }

  private static String hex(Framing framing, byte[] data) {
    return HexFormat.of()
        .formatHex(encode(new DeflateEncoder(framing, 6), Arrays.copyOf(data, data.length)));
  }
}

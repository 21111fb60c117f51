package dev.ingot.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.Segment;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DecompressionTest {
  private static final int MAX = 1 << 20;

  @ParameterizedTest
  @EnumSource(Coding.class)
  void decodingGivesWhatWasEncoded(Coding coding) throws Exception {
    for (int size : new int[] {0, 1, 100, 70_000, 500_000}) {
      byte[] data = sample(size);
      assertThat(Decompression.decode(coding, encode(coding, data), MAX)).isEqualTo(data);
    }
  }

  @ParameterizedTest
  @EnumSource(Coding.class)
  void theLimitItselfIsAllowed(Coding coding) throws Exception {
    byte[] data = sample(70_000);
    byte[] encoded = encode(coding, data);
    assertThat(Decompression.decode(coding, encoded, data.length)).isEqualTo(data);
    assertThatThrownBy(() -> Decompression.decode(coding, encoded, data.length - 1))
        .isInstanceOf(DecompressionException.class)
        .hasMessage("decompressed data is larger than 69999 bytes")
        .extracting(e -> ((DecompressionException) e).tooLarge())
        .isEqualTo(true);
  }

  @ParameterizedTest
  @EnumSource(
      value = Coding.class,
      names = {"IDENTITY"},
      mode = EnumSource.Mode.EXCLUDE)
  void bombsAreStoppedAtTheLimit(Coding coding) throws Exception {
    byte[] bomb = encode(coding, new byte[64 << 20]);
    assertThatThrownBy(() -> Decompression.decode(coding, bomb, MAX))
        .hasMessage("decompressed data is larger than 1048576 bytes");
  }

  @ParameterizedTest
  @EnumSource(
      value = Coding.class,
      names = {"IDENTITY", "SNAPPY_FRAMED"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyTruncationIsRefused(Coding coding) throws Exception {
    byte[] encoded = encode(coding, sample(300));
    for (int length = 0; length < encoded.length; length++) {
      byte[] part = Arrays.copyOf(encoded, length);
      assertThatThrownBy(() -> Decompression.decode(coding, part, MAX))
          .as("%s cut to %d bytes", coding, length)
          .isInstanceOf(DecompressionException.class)
          .extracting(e -> ((DecompressionException) e).tooLarge())
          .isEqualTo(false);
    }
  }

  @ParameterizedTest
  @EnumSource(Coding.class)
  void damagedBytesGiveNothingButOurException(Coding coding) {
    byte[] encoded = encode(coding, sample(5_000));
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = encoded.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(Decompression.decode(coding, damaged, MAX)).hasSizeLessThanOrEqualTo(MAX);
      } catch (DecompressionException e) {
        assertThat(e.getMessage()).doesNotContain("\n").isNotEmpty();
      }
    }
  }

  @Test
  void whatIsWrongIsSaid() {
    byte[] text = "not compressed at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertRefused(Coding.GZIP, text, "gzip: invalid header");
    assertRefused(Coding.GZIP, new byte[0], "gzip: unexpected end of data");
    assertRefused(Coding.ZLIB, text, "zlib: invalid header");
    assertRefused(Coding.ZSTD, text, "zstd: invalid header");
    assertRefused(Coding.LZ4, text, "lz4: invalid data");
    assertRefused(Coding.SNAPPY, text, "snappy: invalid data");
    assertRefused(Coding.SNAPPY_FRAMED, text, "snappy: invalid data");
  }

  @Test
  void aWrongChecksumIsRefused() {
    byte[] encoded = encode(Coding.GZIP, sample(100));
    encoded[encoded.length - 8] ^= 1;
    assertRefused(Coding.GZIP, encoded, "gzip: invalid checksum");
  }

  @Test
  void gzipMembersFollowEachOther() throws Exception {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(encode(Coding.GZIP, new byte[] {1, 2}));
    two.writeBytes(encode(Coding.GZIP, new byte[] {3}));
    assertThat(Decompression.decode(Coding.GZIP, two.toByteArray(), MAX)).containsExactly(1, 2, 3);
  }

  @Test
  void gzipHeaderFieldsAreSkipped() throws Exception {
    byte[] plain = encode(Coding.GZIP, new byte[] {1, 2, 3});
    ByteArrayOutputStream rich = new ByteArrayOutputStream();
    rich.write(plain, 0, 3);
    rich.write(4 | 8 | 16);
    rich.write(plain, 4, 6);
    rich.writeBytes(new byte[] {2, 0, 9, 9, 'a', 0, 'b', 0});
    rich.write(plain, 10, plain.length - 10);
    assertThat(Decompression.decode(Coding.GZIP, rich.toByteArray(), MAX)).containsExactly(1, 2, 3);
  }

  @Test
  void deflateMayBeBare() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(6, true))) {
      out.write(sample(1000));
    }
    assertThat(Decompression.decode(Coding.DEFLATE, bytes.toByteArray(), MAX))
        .isEqualTo(sample(1000));
  }

  @Test
  void javasOwnGzipIsUnderstood() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(sample(1000));
    }
    assertThat(Decompression.decode(Coding.GZIP, bytes.toByteArray(), MAX)).isEqualTo(sample(1000));
  }

  @Test
  void zstdNeedNotSayItsSize() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(bytes)) {
      out.write(sample(200_000));
    }
    assertThat(Decompression.decode(Coding.ZSTD, bytes.toByteArray(), MAX))
        .isEqualTo(sample(200_000));
  }

  @Test
  void httpSnappyMayBeFramed() throws Exception {
    byte[] framed = encode(Coding.SNAPPY_FRAMED, sample(1000));
    assertThat(Decompression.decode(Coding.SNAPPY, framed, MAX)).isEqualTo(sample(1000));
  }

  @Test
  void lz4BlocksMayReferToBlocksBefore() throws Exception {
    byte[] frame = {
      0x04, 0x22, 0x4d, 0x18, 0x40, 0x40, 0, // header, blocks depend on each other
      5, 0, 0, 0, 0x40, 'a', 'b', 'c', 'd', // literals
      8, 0, 0, 0, 0x04, 4, 0, 0x40, 'e', 'f', 'g', 'h', // 8 bytes from distance 4, literals
      0, 0, 0, 0
    };
    assertThat(Decompression.decode(Coding.LZ4, frame, MAX))
        .isEqualTo("abcdabcdabcdefgh".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void whatLz4CannotCompressIsStoredInBlocks() throws Exception {
    byte[] noise = new byte[9 << 20];
    new Random(8).nextBytes(noise);
    byte[] frame = encode(Coding.LZ4, noise);
    assertThat(frame).hasSize(7 + 3 * 4 + noise.length + 4);
    assertThat(Decompression.decode(Coding.LZ4, frame, noise.length)).isEqualTo(noise);
  }

  @Test
  void higherLevelsOfGzipGiveLess() {
    byte[] data = sample(300_000);
    List<Segment> parts = List.of(new Segment(data, 0, data.length, 0, true));
    int fast = new Compression().encode(Coding.GZIP, 1, parts).length;
    int usual = new Compression().encode(Coding.GZIP, Compression.DEFAULT_LEVEL, parts).length;
    int small = new Compression().encode(Coding.GZIP, 9, parts).length;
    assertThat(usual).isBetween(small + 1, fast - 1);
  }

  @Test
  void namesOfHttpAndGrpcDiffer() {
    assertThat(Coding.ofHttp("snappy")).contains(Coding.SNAPPY);
    assertThat(Coding.ofGrpc("snappy")).contains(Coding.SNAPPY_FRAMED);
    assertThat(Coding.ofGrpc("lz4")).isEmpty();
    assertThat(Coding.ofHttp("br")).isEmpty();
  }

  private static void assertRefused(Coding coding, byte[] input, String message) {
    assertThatThrownBy(() -> Decompression.decode(coding, input, MAX)).hasMessage(message);
  }

  private static byte[] encode(Coding coding, byte[] data) {
    int middle = data.length / 2;
    return new Compression()
        .encode(
            coding,
            Compression.DEFAULT_LEVEL,
            List.of(
                new Segment(data, 0, middle, 0, true),
                new Segment(data, middle, data.length - middle, 0, true)));
  }

  private static byte[] sample(int size) {
    byte[] data = new byte[size];
    Random random = new Random(size);
    for (int i = 0; i < size; i++) {
      data[i] = (byte) ("service.name".charAt(i % 12) + (random.nextInt(10) == 0 ? 1 : 0));
    }
    return data;
  }
}

package dev.ingot.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DeflateDecoderTest {
  private static final int MAX = 1 << 20;

  @Test
  void whatTheJdkWritesIsRead() throws DeflateException {
    int[] strategies = {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY};
    for (byte[] data : Samples.ofManyKinds()) {
      for (int level : new int[] {0, 1, 4, 6, 9}) {
        for (int strategy : strategies) {
          byte[] raw = Jdk.deflate(Framing.RAW, level, strategy, data);
          assertThat(DeflateDecoder.decode(Framing.RAW, raw, MAX)).isEqualTo(data);
        }
        byte[] zlib = Jdk.deflate(Framing.ZLIB, level, 0, data);
        assertThat(DeflateDecoder.decode(Framing.ZLIB, zlib, MAX)).isEqualTo(data);
      }
    }
  }

  @Test
  void whatTheJdkWritesAsGzipIsRead() throws Exception {
    for (byte[] data : Samples.ofManyKinds()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(data);
      }
      assertThat(DeflateDecoder.decode(Framing.GZIP, bytes.toByteArray(), MAX)).isEqualTo(data);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLimitItselfIsAllowed(Framing framing) throws DeflateException {
    byte[] data = Samples.spans(70_000, 3);
    byte[] deflated = encode(framing, data);
    assertThat(DeflateDecoder.decode(framing, deflated, 70_000)).isEqualTo(data);
    assertThatThrownBy(() -> DeflateDecoder.decode(framing, deflated, 69_999))
        .isInstanceOf(DeflateException.class)
        .hasMessage("inflated data is larger than 69999 bytes")
        .extracting(e -> ((DeflateException) e).tooLarge())
        .isEqualTo(true);
  }

  @ParameterizedTest
  @EnumSource
  void bombsAreStoppedAtTheLimit(Framing framing) {
    byte[] bomb = encode(framing, new byte[64 << 20]);
    assertThatThrownBy(() -> DeflateDecoder.decode(framing, bomb, MAX))
        .hasMessage("inflated data is larger than 1048576 bytes");
  }

  @ParameterizedTest
  @EnumSource
  void everyTruncationIsRefused(Framing framing) {
    for (byte[] data : new byte[][] {Samples.spans(3_000, 4), Samples.noise(400, 5)}) {
      byte[] deflated = encode(framing, data);
      for (int length = 0; length < deflated.length; length++) {
        byte[] part = Arrays.copyOf(deflated, length);
        assertThatThrownBy(() -> DeflateDecoder.decode(framing, part, MAX))
            .as("cut to %d bytes", length)
            .isInstanceOf(DeflateException.class)
            .hasMessage("unexpected end of data");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', unexpected end of data",
    "07, invalid block type",
    "010000, unexpected end of data",
    "0101000000, invalid length of a stored block",
    "01ff0000ff41, unexpected end of data",
    "f50000, too many symbols",
    "051e00, too many symbols",
    "0500920400000000, invalid code lengths",
    "0500020000000000, invalid code lengths",
    "05000224, no length to repeat",
    "050080e4ff1f, too many code lengths",
    "050080e47f1b, no code for the end of a block",
    "4b0402, unexpected end of data",
    "030200, distance too far back",
    "4b044200, distance too far back",
    "1b0300, invalid code",
    "4b043e00, invalid code"
  })
  void whatIsWrongIsSaid(String hex, String message) {
    byte[] input = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> DeflateDecoder.decode(Framing.RAW, input, MAX)).hasMessage(message);
    assertThat(Jdk.inflate(Framing.RAW, input, MAX)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "79, unexpected end of data",
    "789d030000000001, invalid header",
    "889c030000000001, invalid header",
    "779c030000000001, invalid header",
    "78bb030000000001, needs a dictionary",
    "789c030000000002, invalid checksum",
    "789c0300000000, unexpected end of data"
  })
  void whatIsWrongWithZlibIsSaid(String hex, String message) {
    byte[] input = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> DeflateDecoder.decode(Framing.ZLIB, input, MAX)).hasMessage(message);
    assertThat(Jdk.inflate(Framing.ZLIB, input, MAX)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1f8b0800000000, unexpected end of data",
    "1f8c080000000000000003000000000000000000, invalid header",
    "1f8b070000000000000003000000000000000000, invalid header",
    "1f8b080000000000000003000100000000000000, invalid checksum",
    "1f8b080000000000000003000000000001000000, invalid checksum",
    "1f8b0804000000000000ffff, unexpected end of data",
    "1f8b080800000000000041, unexpected end of data",
    "1f8b08000000000000000300000000000000000000, unexpected end of data",
    "1f8b08000000000000000300000000000000000000000000000000000000, invalid header"
  })
  void whatIsWrongWithGzipIsSaid(String hex, String message) {
    byte[] input = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> DeflateDecoder.decode(Framing.GZIP, input, MAX)).hasMessage(message);
  }

  @Test
  void membersOfGzipFollowEachOther() throws DeflateException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(encode(Framing.GZIP, new byte[] {1, 2}));
    two.writeBytes(encode(Framing.GZIP, Samples.spans(5_000, 1)));
    byte[] inflated = DeflateDecoder.decode(Framing.GZIP, two.toByteArray(), MAX);
    assertThat(inflated).hasSize(5_002).startsWith(1, 2).endsWith(Samples.spans(5_000, 1));
  }

  @Test
  void matchesDoNotReachIntoTheMemberBefore() {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(encode(Framing.GZIP, new byte[100]));
    two.writeBytes(HexFormat.of().parseHex("1f8b0800000000000000" + "030200"));
    assertThatThrownBy(() -> DeflateDecoder.decode(Framing.GZIP, two.toByteArray(), MAX))
        .hasMessage("distance too far back");
  }

  @Test
  void fieldsOfGzipHeadersAreSkipped() throws DeflateException {
    byte[] plain = encode(Framing.GZIP, new byte[] {1, 2, 3});
    ByteArrayOutputStream rich = new ByteArrayOutputStream();
    rich.write(plain, 0, 3);
    rich.write(2 | 4 | 8 | 16);
    rich.write(plain, 4, 6);
    rich.writeBytes(new byte[] {2, 0, 9, 9, 'a', 0, 'b', 0});
    CRC32 crc = new CRC32();
    crc.update(rich.toByteArray());
    rich.write((int) crc.getValue());
    rich.write((int) crc.getValue() >>> 8);
    rich.write(plain, 10, plain.length - 10);
    byte[] member = rich.toByteArray();
    assertThat(DeflateDecoder.decode(Framing.GZIP, member, MAX)).containsExactly(1, 2, 3);
    member[12] ^= 1;
    assertThatThrownBy(() -> DeflateDecoder.decode(Framing.GZIP, member, MAX))
        .hasMessage("invalid header");
  }

  @Test
  void bytesBehindZlibAndBareDataAreIgnored() throws DeflateException {
    for (Framing framing : new Framing[] {Framing.RAW, Framing.ZLIB}) {
      byte[] deflated = encode(framing, new byte[] {4, 5});
      byte[] longer = Arrays.copyOf(deflated, deflated.length + 20);
      assertThat(DeflateDecoder.decode(framing, longer, MAX)).containsExactly(4, 5);
    }
  }

  @Test
  void aWrongSizeInTheTrailerCostsNoMemoryBeyondWhatTheInputCanHold() {
    byte[] lying = HexFormat.of().parseHex("1f8b080000000000000003000000000000ffffff7f");
    assertThatThrownBy(() -> DeflateDecoder.decode(Framing.GZIP, lying, Integer.MAX_VALUE))
        .isInstanceOf(DeflateException.class);
  }

  private static byte[] encode(Framing framing, byte[] data) {
    return DeflateEncoderTest.encode(new DeflateEncoder(framing, 6), data);
  }
}

package dev.ingot.extension.pprof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProtoWriterTest {
  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void writesFields() {
    assertThat(new ProtoWriter().number(1, 300).toBytes()).isEqualTo(bytes(8, 0xac, 2));
    assertThat(new ProtoWriter().number(1, 0).toBytes()).isEmpty();
    assertThat(new ProtoWriter().text(2, "a").toBytes()).isEqualTo(bytes(18, 1, 'a'));
    assertThat(new ProtoWriter().text(2, "").toBytes()).isEqualTo(bytes(18, 0));
    assertThat(new ProtoWriter().numbers(3, 1, 128).toBytes()).isEqualTo(bytes(26, 3, 1, 0x80, 1));
    assertThat(new ProtoWriter().numbers(3).toBytes()).isEmpty();
    assertThat(new ProtoWriter().message(4, new ProtoWriter().number(1, 1)).toBytes())
        .isEqualTo(bytes(34, 2, 8, 1));
  }

  @Test
  void writesNegativeNumbersInTenBytes() {
    assertThat(new ProtoWriter().number(1, -1).toBytes()).hasSize(11);
  }
}

package dev.ingot.chaos.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderBlockTest {
  @Test
  void whatIsWrittenIsReadAgain() {
    String value = "v".repeat(300);
    assertThat(HeaderBlock.read(HeaderBlock.of("grpc-status", "14", "long", value)))
        .containsExactly(Map.entry("grpc-status", "14"), Map.entry("long", value));
  }

  /** RFC 7541, appendix C.4: "custom-key" and "custom-value" in Huffman's code. */
  @Test
  void namesAndValuesInHuffmansCodeAreRead() {
    byte[] block = HexFormat.of().parseHex("408825a849e95ba97d7f8925a849e95bb8e8b4bf");
    assertThat(HeaderBlock.read(block)).containsExactly(Map.entry("custom-key", "custom-value"));
  }

  /** RFC 7541, appendix C.4.1 and C.2.3: fields of the static table are passed over. */
  @Test
  void fieldsOfTheStaticTableArePassedOver() {
    byte[] block = HexFormat.of().parseHex("20828684418cf1e3c2e5f23a6ba0ab90f4ff000167013b");
    assertThat(HeaderBlock.read(block)).containsExactly(Map.entry("g", ";"));
  }

  @Test
  void blocksThatEndWithinAFieldAreRefused() {
    byte[] block = HeaderBlock.of("grpc-status", "0");
    assertThatThrownBy(() -> HeaderBlock.read(Arrays.copyOf(block, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the header block ends within a field");
  }
}

package dev.ingot.component.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TraceContextTest {
  private static final HexFormat HEX = HexFormat.of();

  private final TraceContext context =
      new TraceContext(0x0102030405060708L, 0xf9fafbfcfdfeffL, 0x8000000000000001L, true, false);

  @Test
  void textsHaveAllTheirDigits() {
    assertThat(context.traceIdText()).isEqualTo("010203040506070800f9fafbfcfdfeff");
    assertThat(context.spanIdText()).isEqualTo("8000000000000001");
  }

  @Test
  void bytesAreThoseOfTheTexts() {
    assertThat(context.traceIdBytes()).isEqualTo(HEX.parseHex(context.traceIdText()));
    assertThat(context.spanIdBytes()).isEqualTo(HEX.parseHex(context.spanIdText()));
  }

  @Test
  void nobodyCanChangeTheIdsThroughTheirBytes() {
    context.spanIdBytes()[0] = 1;

    assertThat(context.spanIdBytes()[0]).isEqualTo((byte) 0x80);
  }
}

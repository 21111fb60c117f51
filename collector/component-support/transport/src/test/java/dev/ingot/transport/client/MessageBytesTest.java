package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.Segment;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBytesTest {
  private static final byte[] BYTES = {9, 1, 2, 3, 9, 4, 5, 9};
  private static final List<Segment> PARTS =
      List.of(
          new Segment(BYTES, 1, 3, 0, true),
          new Segment(BYTES, 4, 0, 0, true),
          new Segment(BYTES, 5, 2, 0, true));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 10})
  void anyStepGivesTheSameBytes(int step) {
    MessageBytes message = new MessageBytes(GrpcRequest.of(true, PARTS));
    ByteBuf out = Unpooled.buffer();
    while (message.left() > 0) {
      message.writeTo(out, Math.min(step, message.left()));
    }
    assertThat(ByteBufUtil.hexDump(out)).isEqualTo("0100000005" + "0102030405");
  }

  @Test
  void theLengthHasFourBytes() {
    Segment large = new Segment(new byte[0x01020304], 0, 0x01020304, 0, true);
    MessageBytes message = new MessageBytes(GrpcRequest.of(false, List.of(large)));
    ByteBuf out = Unpooled.buffer();
    message.writeTo(out, 5);
    assertThat(ByteBufUtil.hexDump(out)).isEqualTo("0001020304");
    assertThat(message.left()).isEqualTo(0x01020304);
  }
}

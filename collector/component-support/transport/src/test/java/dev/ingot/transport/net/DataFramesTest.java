package dev.ingot.transport.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class DataFramesTest {
  private final DataFrames frames = new DataFrames(5, 4);
  private final ByteBuf out = Unpooled.buffer();
  private int next;

  @Test
  void payloadIsCutIntoFrames() {
    frames.write(out, this::count, 6, true);

    assertThat(ByteBufUtil.hexDump(out))
        .isEqualTo(
            "000004"
                + "00"
                + "00"
                + "00000005"
                + "01020304"
                + "000002"
                + "00"
                + "01"
                + "00000005"
                + "0506");
    assertThat(out.readableBytes()).isEqualTo(frames.sizeOf(6));
  }

  @Test
  void anEmptyEndIsAFrame() {
    frames.write(out, this::count, 0, true);

    assertThat(ByteBufUtil.hexDump(out)).isEqualTo("000000" + "00" + "01" + "00000005");
    assertThat(out.readableBytes()).isEqualTo(frames.sizeOf(0));
  }

  @Test
  void fullFramesHaveNoEmptyOneBehind() {
    frames.write(out, this::count, 8, false);

    assertThat(out.readableBytes()).isEqualTo(2 * (DataFrames.HEADER + 4));
    assertThat(out.readableBytes()).isEqualTo(frames.sizeOf(8));
  }

  private void count(ByteBuf to, int length) {
    for (int i = 0; i < length; i++) {
      to.writeByte(++next);
    }
  }
}

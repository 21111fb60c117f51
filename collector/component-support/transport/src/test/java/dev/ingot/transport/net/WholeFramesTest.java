package dev.ingot.transport.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.Http2CodecUtil;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WholeFramesTest {
  private final EmbeddedChannel channel = new EmbeddedChannel(new WholeFrames());

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void thePrefaceIsHandedOnAsItComes() {
    ByteBuf preface = Http2CodecUtil.connectionPrefaceBuf();

    channel.writeInbound(preface.copy(0, 10));

    assertThat(received()).isEqualTo(preface.slice(0, 10));
  }

  @Test
  void halfAFrameWaits() {
    preface();
    ByteBuf frames = frames(100, 200);

    channel.writeInbound(frames.copy(0, 150));
    assertThat(received()).isEqualTo(frames.slice(0, 109));

    channel.writeInbound(frames.copy(150, frames.readableBytes() - 150));
    assertThat(received()).isEqualTo(frames.slice(109, 209));
  }

  @Test
  void whatWaitsDoesNotHoldTheReadsBuffer() {
    preface();
    ByteBuf read = Unpooled.buffer(1000).writeBytes(frames(100).slice(0, 50));

    channel.writeInbound(read);

    assertThat(channel.<ByteBuf>readInbound()).isNull();
    assertThat(read.refCnt()).isZero();
  }

  @Test
  void aFrameThatIsTooLargeIsTheDecodersError() {
    preface();
    ByteBuf start = Unpooled.buffer().writeMedium(16_385).writeByte(0);

    channel.writeInbound(start.copy());

    assertThat(received()).isEqualTo(start);
  }

  @Test
  void anyCutGivesTheSameBytesInWholeFrames() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      EmbeddedChannel fresh = new EmbeddedChannel(new WholeFrames());
      ByteBuf frames = frames(random.nextInt(20), random.nextInt(16_385), 0, random.nextInt(3_000));
      ByteBuf all = Unpooled.wrappedBuffer(Http2CodecUtil.connectionPrefaceBuf(), frames);
      ByteBuf out = Unpooled.buffer();
      while (all.isReadable()) {
        int length = 1 + random.nextInt(Math.min(all.readableBytes(), 9_000));
        ByteBuf read = Unpooled.buffer(16_400 + length).setIndex(16_400, 16_400);
        fresh.writeInbound(read.writeBytes(all, length));
        drain(fresh, out);
      }
      assertThat(ByteBufUtil.getBytes(out))
          .isEqualTo(ByteBufUtil.getBytes(all, 0, all.writerIndex()));
      assertThat(fresh.finishAndReleaseAll()).isFalse();
    }
  }

  private static void drain(EmbeddedChannel from, ByteBuf to) {
    for (ByteBuf next = from.readInbound(); next != null; next = from.readInbound()) {
      to.writeBytes(next);
      next.release();
    }
  }

  private void preface() {
    channel.writeInbound(Http2CodecUtil.connectionPrefaceBuf().copy());
    received();
  }

  private ByteBuf received() {
    ByteBuf out = Unpooled.buffer();
    drain(channel, out);
    return out;
  }

  private static ByteBuf frames(int... lengths) {
    ByteBuf frames = Unpooled.buffer();
    for (int length : lengths) {
      frames.writeMedium(length).writeByte(0).writeByte(0).writeInt(1);
      for (int i = 0; i < length; i++) {
        frames.writeByte(length + i);
      }
    }
    return frames;
  }
}

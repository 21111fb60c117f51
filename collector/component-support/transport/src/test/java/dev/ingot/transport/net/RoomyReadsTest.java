package dev.ingot.transport.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.RecvByteBufAllocator;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoomyReadsTest {
  private final RecvByteBufAllocator.Handle reads = new RoomyReads().newHandle();

  @Test
  void whatIsLeftMovesInFrontOfWhatWasRead() {
    ByteBuf left = Unpooled.wrappedBuffer(bytes(10, 1));
    ByteBuf read = read(1000, 2);

    ByteBuf joined = RoomyReads.join(Buffers.allocator(), left, read);

    assertThat(joined).isSameAs(read);
    assertThat(left.refCnt()).isZero();
    assertJoined(joined, 10, 1000);
  }

  @Test
  void longRestsStayWhereTheyAre() {
    ByteBuf left = Buffers.allocator().directBuffer(4096).writeBytes(bytes(1500, 1));
    ByteBuf read = read(1000, 2);

    ByteBuf joined = RoomyReads.join(Buffers.allocator(), left, read);

    assertThat(joined).isSameAs(left);
    assertThat(read.refCnt()).isZero();
    assertJoined(joined, 1500, 1000);
  }

  @Test
  void buffersOfOthersAreLeftAlone() {
    ByteBuf shared = read(1000, 2).retain();
    ByteBuf before = shared.copy(0, shared.readerIndex());

    ByteBuf joined =
        RoomyReads.join(Buffers.allocator(), Unpooled.wrappedBuffer(bytes(10, 1)), shared);

    assertJoined(joined, 10, 1000);
    assertThat(shared.refCnt()).isEqualTo(1);
    assertThat(shared.slice(0, before.readableBytes())).isEqualTo(before);
    shared.release();
    before.release();
  }

  @Test
  void withoutRoomTheReadMoves() {
    ByteBuf joined =
        RoomyReads.join(
            Buffers.allocator(),
            Unpooled.wrappedBuffer(bytes(10, 1)),
            Unpooled.wrappedBuffer(bytes(1000, 2)));

    assertJoined(joined, 10, 1000);
  }

  @Test
  void largeReadsHaveRoomForAFrame() {
    for (int i = 0; i < 20; i++) {
      ByteBuf buffer = reads.allocate(Buffers.allocator());
      reads.attemptedBytesRead(buffer.writableBytes());
      reads.lastBytesRead(buffer.writableBytes());
      reads.readComplete();
      buffer.release();
    }

    ByteBuf large = reads.allocate(Buffers.allocator());

    assertThat(large.readerIndex()).isEqualTo(RoomyReads.ROOM);
    assertThat(large.capacity()).isLessThanOrEqualTo(RoomyReads.LARGEST_BUFFER);
    large.release();
  }

  private ByteBuf read(int length, int value) {
    return reads.allocate(Buffers.allocator()).writeBytes(bytes(length, value));
  }

  private static byte[] bytes(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static void assertJoined(ByteBuf joined, int ones, int twos) {
    byte[] expected = Arrays.copyOf(bytes(ones, 1), ones + twos);
    Arrays.fill(expected, ones, expected.length, (byte) 2);
    assertThat(joined).isEqualTo(Unpooled.wrappedBuffer(expected));
    joined.release();
  }
}

package dev.ingot.transport.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http2.Http2CodecUtil;

/**
 * Reads from sockets into buffers that have room in front for the unfinished frame of the read
 * before: {@link #join} moves that frame there, instead of moving what was read behind it, so that
 * most bytes are copied only once, out of the network's buffer.
 */
public final class RoomyReads implements RecvByteBufAllocator {
  /** What can be left of a frame of HTTP/2, in bytes. */
  static final int ROOM =
      Http2CodecUtil.DEFAULT_MAX_FRAME_SIZE + Http2CodecUtil.FRAME_HEADER_LENGTH;

  private static final int LEAST = 1024;
  private static final int FIRST = 2048;
  private static final int MOST = 128 * 1024;

  /** The largest buffer of a read as the allocator rounds it, in bytes. */
  static final int LARGEST_BUFFER = 160 * 1024;

  private final RecvByteBufAllocator sizes = new AdaptiveRecvByteBufAllocator(LEAST, FIRST, MOST);

  /** Reads whose sizes follow what came before, 1 KiB to 128 KiB. */
  public RoomyReads() {}

  /** Joins what is left of a read with the next, by moving the shorter of the two. */
  static ByteBuf join(ByteBufAllocator allocator, ByteBuf left, ByteBuf read) {
    int length = left.readableBytes();
    int start = read.readerIndex() - length;
    if (length == 0
        || start < 0
        || length > read.readableBytes()
        || read.refCnt() != 1
        || read.isReadOnly()) {
      return ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(allocator, left, read);
    }
    read.setBytes(start, left, left.readerIndex(), length);
    read.readerIndex(start);
    left.release();
    return read;
  }

  @Override
  @SuppressWarnings("deprecation")
  public Handle newHandle() {
    return new Reads(sizes.newHandle());
  }

  @SuppressWarnings("deprecation")
  private static final class Reads extends DelegatingHandle implements ExtendedHandle {
    private final Handle sizes;

    Reads(Handle sizes) {
      super(sizes);
      this.sizes = sizes;
    }

    @Override
    public ByteBuf allocate(ByteBufAllocator allocator) {
      int size = sizes.guess();
      int room = Math.min(size, ROOM);
      return allocator.ioBuffer(room + size).setIndex(room, room);
    }

    @Override
    public boolean continueReading(io.netty.util.UncheckedBooleanSupplier maybeMoreData) {
      return sizes instanceof ExtendedHandle extended
          ? extended.continueReading(maybeMoreData)
          : sizes.continueReading();
    }
  }
}

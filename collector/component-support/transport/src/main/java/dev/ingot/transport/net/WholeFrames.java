package dev.ingot.transport.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2CodecUtil;
import org.jspecify.annotations.Nullable;

/**
 * Hands on frames of HTTP/2 only when they are whole, as long as they are not larger than allowed;
 * stands in front of Netty's decoder. What is left of a read moves into the room in front of the
 * next, see {@link RoomyReads}; when nothing more comes it waits in a buffer of its size, not in
 * the large one that it came in.
 */
public final class WholeFrames extends ChannelInboundHandlerAdapter {
  private static final int LENGTH_BYTES = 3;

  /** RFC 9113, section 3.4. */
  private static final int PREFACE_BYTES = 24;

  private int preface = PREFACE_BYTES;
  private @Nullable ByteBuf left;
  private boolean leftIsLarge;

  /** Begins with the preface of a client. */
  public WholeFrames() {}

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof ByteBuf read) {
      handOn(ctx, join(ctx, read));
    } else {
      ctx.fireChannelRead(message);
    }
  }

  private void handOn(ChannelHandlerContext ctx, ByteBuf bytes) {
    int end = endOfWhole(bytes);
    if (end == bytes.writerIndex()) {
      ctx.fireChannelRead(bytes);
      return;
    }
    leftIsLarge = true;
    if (end == bytes.readerIndex()) {
      left = bytes;
      return;
    }
    left = bytes.retainedSlice(end, bytes.writerIndex() - end);
    ctx.fireChannelRead(bytes.writerIndex(end));
  }

  private ByteBuf join(ChannelHandlerContext ctx, ByteBuf read) {
    ByteBuf before = left;
    if (before == null) {
      return read;
    }
    left = null;
    return RoomyReads.join(ctx.alloc(), before, read);
  }

  /** Where the last whole frame ends; the end of all when the next is larger than allowed. */
  private int endOfWhole(ByteBuf bytes) {
    int skipped = Math.min(preface, bytes.readableBytes());
    preface -= skipped;
    int at = bytes.readerIndex() + skipped;
    while (bytes.writerIndex() - at >= LENGTH_BYTES) {
      int length = bytes.getUnsignedMedium(at);
      if (length > Http2CodecUtil.DEFAULT_MAX_FRAME_SIZE) {
        return bytes.writerIndex();
      }
      int next = at + Http2CodecUtil.FRAME_HEADER_LENGTH + length;
      if (next > bytes.writerIndex()) {
        break;
      }
      at = next;
    }
    return at;
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ByteBuf rest = left;
    if (rest != null && leftIsLarge) {
      left = ctx.alloc().directBuffer(rest.readableBytes()).writeBytes(rest);
      leftIsLarge = false;
      rest.release();
    }
    ctx.fireChannelReadComplete();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (left != null) {
      left.release();
      left = null;
    }
  }
}

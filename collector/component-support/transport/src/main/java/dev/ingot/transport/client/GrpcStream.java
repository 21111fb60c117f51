package dev.ingot.transport.client;

import dev.ingot.component.GrpcStatus;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Decompression;
import dev.ingot.transport.compression.DecompressionException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the answer to one attempt of a call, and tells the attempt once how it ended. */
final class GrpcStream extends ChannelInboundHandlerAdapter {
  private static final int MAX_MESSAGE = 4 << 20;
  private static final int PREFIX_LENGTH = 5;

  /** What an attempt wants to know. */
  interface Outcome {
    void ended(GrpcResponse response);

    /** The server has not looked at the call: it may be made again without harm. */
    void refused(GrpcResponse response);
  }

  private final Outcome outcome;
  private final Supplier<String> connectionEnd;
  private final ByteBuf body = Unpooled.buffer(0);
  private Optional<Coding> coding = Optional.of(Coding.IDENTITY);
  private boolean sent;
  private boolean headersRead;
  private boolean done;

  GrpcStream(Outcome outcome, Supplier<String> connectionEnd) {
    this.outcome = outcome;
    this.connectionEnd = connectionEnd;
  }

  /** The request's headers are on their way: the server may have seen the call. */
  void sent() {
    sent = true;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof Http2HeadersFrame headers) {
        onHeaders(context, headers);
      } else if (message instanceof Http2DataFrame data) {
        onData(context, data);
      } else if (message instanceof Http2ResetFrame reset) {
        onReset(context, reset);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    try {
      if (event instanceof Http2ResetFrame reset) {
        onReset(context, reset);
      } else if (event instanceof Http2GoAwayFrame) {
        refuse(context, GrpcFailures.unavailable("the server is going away"));
      }
    } finally {
      ReferenceCountUtil.release(event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    GrpcResponse lost =
        GrpcFailures.unavailable("error reading from server: " + connectionEnd.get());
    if (sent) {
      end(context, lost);
    } else {
      refuse(context, lost);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    end(context, GrpcFailures.malformed(String.valueOf(cause.getMessage())));
  }

  private void onHeaders(ChannelHandlerContext context, Http2HeadersFrame frame) {
    Http2Headers headers = frame.headers();
    if (frame.isEndStream()) {
      end(context, headersRead || isGrpc(headers) ? trailers(headers) : notGrpc(headers));
    } else if (!headersRead && !isGrpc(headers)) {
      end(context, notGrpc(headers));
    } else {
      headersRead = true;
      coding = Coding.ofGrpc(text(headers, "grpc-encoding"));
    }
  }

  private void onData(ChannelHandlerContext context, Http2DataFrame frame) {
    long size = (long) body.readableBytes() + frame.content().readableBytes();
    if (size > MAX_MESSAGE + PREFIX_LENGTH) {
      end(context, tooLarge(size - PREFIX_LENGTH));
      return;
    }
    body.writeBytes(frame.content());
    if (frame.isEndStream()) {
      end(context, GrpcFailures.malformed("server closed the stream without sending trailers"));
    }
  }

  private void onReset(ChannelHandlerContext context, Http2ResetFrame frame) {
    GrpcResponse response = GrpcFailures.reset(frame.errorCode());
    if (frame.errorCode() == Http2Error.REFUSED_STREAM.code()) {
      refuse(context, response);
    } else {
      end(context, response);
    }
  }

  private GrpcResponse trailers(Http2Headers trailers) {
    GrpcResponse status = GrpcTrailers.read(trailers);
    return status.isOk() ? message() : status;
  }

  private GrpcResponse message() {
    if (body.readableBytes() < PREFIX_LENGTH) {
      return new GrpcResponse(GrpcStatus.OK, "", new byte[0], Optional.empty());
    }
    boolean compressed = body.readBoolean();
    int length = body.readInt();
    if (length != body.readableBytes()) {
      return GrpcFailures.malformed("unexpected EOF");
    }
    byte[] payload = new byte[length];
    body.readBytes(payload);
    return compressed ? decompressed(payload) : ok(payload);
  }

  private GrpcResponse decompressed(byte[] payload) {
    if (coding.isEmpty()) {
      return GrpcResponse.failure(
          GrpcStatus.UNIMPLEMENTED, "grpc: the server's compression is unknown");
    }
    try {
      return ok(Decompression.decode(coding.get(), payload, MAX_MESSAGE));
    } catch (DecompressionException e) {
      return GrpcFailures.malformed(
          "grpc: failed to decompress the received message: " + e.getMessage());
    }
  }

  private static GrpcResponse ok(byte[] payload) {
    return new GrpcResponse(GrpcStatus.OK, "", payload, Optional.empty());
  }

  private static GrpcResponse tooLarge(long size) {
    return GrpcResponse.failure(
        GrpcStatus.RESOURCE_EXHAUSTED,
        "grpc: received message larger than max (" + size + " vs. " + MAX_MESSAGE + ")");
  }

  private static boolean isGrpc(Http2Headers headers) {
    return text(headers, ":status").equals("200")
        && text(headers, "content-type").startsWith("application/grpc");
  }

  private static GrpcResponse notGrpc(Http2Headers headers) {
    String status = text(headers, ":status");
    int code = status.matches("[1-5][0-9][0-9]") ? Integer.parseInt(status) : 500;
    return GrpcFailures.notGrpc(code, text(headers, "content-type"));
  }

  private static String text(Http2Headers headers, String name) {
    CharSequence value = headers.get(name);
    return value == null ? "" : value.toString();
  }

  private void end(ChannelHandlerContext context, GrpcResponse response) {
    if (!done) {
      done = true;
      outcome.ended(response);
      context.close();
    }
  }

  private void refuse(ChannelHandlerContext context, GrpcResponse response) {
    if (!done) {
      done = true;
      outcome.refused(response);
      context.close();
    }
  }
}

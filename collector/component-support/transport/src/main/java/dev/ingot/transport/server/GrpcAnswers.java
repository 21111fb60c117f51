package dev.ingot.transport.server;

import dev.ingot.transport.rpc.RpcStatus;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.codec.http2.ReadOnlyHttp2Headers;
import io.netty.util.AsciiString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes the answers of calls. */
final class GrpcAnswers {
  private static final AsciiString CONTENT_TYPE = AsciiString.cached("content-type");
  private static final AsciiString GRPC = AsciiString.cached("application/grpc");
  private static final AsciiString ACCEPT = AsciiString.cached("grpc-accept-encoding");
  private static final AsciiString CODINGS = AsciiString.cached("gzip,zstd,snappy");
  private static final AsciiString STATUS = AsciiString.cached("grpc-status");
  private static final AsciiString MESSAGE = AsciiString.cached("grpc-message");
  private static final AsciiString DETAILS = AsciiString.cached("grpc-status-details-bin");
  static final Http2Headers OK_HEADERS =
      ReadOnlyHttp2Headers.serverHeaders(
          false, AsciiString.cached("200"), CONTENT_TYPE, GRPC, ACCEPT, CODINGS);
  static final Http2Headers OK_TRAILERS =
      ReadOnlyHttp2Headers.trailers(false, STATUS, AsciiString.cached("0"));

  private static final int PREFIX_LENGTH = 5;

  private final Http2Session session;
  private final Http2Stream stream;

  GrpcAnswers(Http2Session session, Http2Stream stream) {
    this.session = session;
    this.stream = stream;
  }

  void ok(byte[] message) {
    ChannelHandlerContext ctx = session.context();
    Http2ConnectionEncoder encoder = session.encoder();
    byte[] framed = framed(message);
    if (session.usesDefaultTable()) {
      encoder.flowController().addFlowControlled(stream, new OkAnswer(session, stream, framed));
      return;
    }
    encoder.writeHeaders(ctx, stream.id(), OK_HEADERS, 0, false, ctx.newPromise());
    ByteBuf data = Unpooled.wrappedBuffer(framed);
    encoder.writeData(ctx, stream.id(), data, 0, false, ctx.newPromise());
    encoder.writeHeaders(ctx, stream.id(), OK_TRAILERS, 0, true, ctx.newPromise());
  }

  /** Begins an answer of several messages. */
  void begin() {
    ChannelHandlerContext ctx = session.context();
    session.encoder().writeHeaders(ctx, stream.id(), OK_HEADERS, 0, false, ctx.newPromise());
  }

  /** Writes one of several messages. */
  void message(byte[] message) {
    ChannelHandlerContext ctx = session.context();
    ByteBuf data = Unpooled.wrappedBuffer(framed(message));
    session.encoder().writeData(ctx, stream.id(), data, 0, false, ctx.newPromise());
  }

  /** Ends an answer of several messages. */
  void end(RpcStatus status) {
    Http2Headers trailers =
        new DefaultHttp2Headers(false)
            .setInt(STATUS, status.code().code())
            .set(MESSAGE, percentEncoded(status.message()));
    ChannelHandlerContext ctx = session.context();
    session.encoder().writeHeaders(ctx, stream.id(), trailers, 0, true, ctx.newPromise());
  }

  private static byte[] framed(byte[] message) {
    return ByteBuffer.allocate(PREFIX_LENGTH + message.length)
        .put((byte) 0)
        .putInt(message.length)
        .put(message)
        .array();
  }

  void fail(RpcStatus status) {
    reject(200, status);
  }

  /** Answers with headers only. */
  void reject(int httpStatus, RpcStatus status) {
    Http2Headers headers =
        new DefaultHttp2Headers(false)
            .status(Integer.toString(httpStatus))
            .set(CONTENT_TYPE, GRPC)
            .set(ACCEPT, CODINGS)
            .setInt(STATUS, status.code().code())
            .set(MESSAGE, percentEncoded(status.message()));
    if (status.retryDelay().isPresent()) {
      headers.set(DETAILS, Base64.getEncoder().withoutPadding().encodeToString(status.toProto()));
    }
    ChannelHandlerContext ctx = session.context();
    session.encoder().writeHeaders(ctx, stream.id(), headers, 0, true, ctx.newPromise());
  }

  /** Printable ASCII but for the percent sign stays; all else of UTF-8 becomes {@code %XX}. */
  static String percentEncoded(String message) {
    StringBuilder text = new StringBuilder(message.length());
    for (byte b : message.getBytes(StandardCharsets.UTF_8)) {
      if (b >= ' ' && b <= '~' && b != '%') {
        text.append((char) b);
      } else {
        text.append(String.format("%%%02X", b & 0xff));
      }
    }
    return text.toString();
  }
}

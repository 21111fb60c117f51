package dev.ingot.transport.server;

import dev.ingot.component.GrpcStatus;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Decompression;
import dev.ingot.transport.compression.DecompressionException;
import dev.ingot.transport.rpc.RpcStatus;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unary call. Wording of failures is grpc-go's.
 *
 * <p>Source: grpc/grpc, {@code doc/PROTOCOL-HTTP2.md}.
 */
final class GrpcExchange extends Http2Exchange {
  private static final int PREFIX = 5;

  private final GrpcDispatch dispatch;
  private final GrpcAnswers answers;
  private final byte[] prefix = new byte[PREFIX];
  private int prefixBytes;
  private int length;
  private @Nullable Body body;
  private @Nullable GrpcMethod method;
  private Coding coding = Coding.IDENTITY;
  private RequestMetadata metadata = RequestMetadata.NONE;
  private RequestHeaders headers = name -> "";
  private @Nullable Runnable streamGone;

  GrpcExchange(Http2Session session, Http2Stream stream, GrpcDispatch dispatch) {
    super(session, stream, dispatch.budget());
    this.dispatch = dispatch;
    this.answers = new GrpcAnswers(session, stream);
  }

  @Override
  void begin(Http2Headers headers, boolean end) {
    Http2HeaderView view = new Http2HeaderView(headers);
    String type = view.first("content-type");
    if (!view.first(":method").equals("POST")) {
      reject(405, "method not allowed, supported: [POST]");
    } else if (!isGrpc(type)) {
      reject(415, "invalid gRPC request content-type \"" + type + "\"");
    } else {
      find(view);
    }
    if (!isAnswered()) {
      metadata = session.metadata(headers);
      this.headers = view;
      authenticate(dispatch.auth(), view, this::decided);
    }
    if (end) {
      trailers(true);
    }
  }

  private void decided(Sender sender) {
    if (sender instanceof Sender.Known known) {
      metadata = metadata.withAuth(known.data().attributes());
    } else if (sender instanceof Sender.Refused refused) {
      fail(GrpcStatus.UNAUTHENTICATED, refused.reason());
    } else {
      fail(GrpcStatus.UNAVAILABLE, "too many requests wait for authentication");
    }
  }

  private static boolean isGrpc(String type) {
    String grpc = "application/grpc";
    return type.startsWith(grpc)
        && (type.length() == grpc.length() || "+;".indexOf(type.charAt(grpc.length())) >= 0);
  }

  private void find(Http2HeaderView headers) {
    String path = headers.first(":path");
    method = dispatch.method(path);
    if (method == null) {
      fail(dispatch.unknown(path));
      return;
    }
    String encoding = headers.first("grpc-encoding");
    Optional<Coding> known = Coding.ofGrpc(encoding);
    if (known.isEmpty()) {
      fail(
          GrpcStatus.UNIMPLEMENTED,
          "grpc: Decompressor is not installed for grpc-encoding \"" + encoding + "\"");
    } else {
      coding = known.get();
    }
  }

  @Override
  void read(ByteBuf data) {
    if (prefixBytes < PREFIX) {
      int count = Math.min(PREFIX - prefixBytes, data.readableBytes());
      data.readBytes(prefix, prefixBytes, count);
      prefixBytes += count;
      if (prefixBytes < PREFIX || !prefixRead()) {
        return;
      }
    }
    if (isAnswered() || !data.isReadable()) {
      return;
    }
    Body message = body();
    message.add(data, length);
    if (data.isReadable()) {
      fail(GrpcStatus.INTERNAL, "more than one message in a unary call");
    }
  }

  /** Returns whether reading may go on. */
  private boolean prefixRead() {
    length =
        (prefix[1] & 0xff) << 24
            | (prefix[2] & 0xff) << 16
            | (prefix[3] & 0xff) << 8
            | prefix[4] & 0xff;
    if (prefix[0] != 0 && prefix[0] != 1) {
      fail(GrpcStatus.INTERNAL, "grpc: received unexpected payload format " + (prefix[0] & 0xff));
      return false;
    }
    if (prefix[0] == 1 && coding == Coding.IDENTITY) {
      fail(GrpcStatus.INTERNAL, "grpc: compressed flag set with identity or empty encoding");
      return false;
    }
    if (length < 0 || length > dispatch.maxMessageBytes()) {
      fail(
          GrpcStatus.RESOURCE_EXHAUSTED,
          "grpc: received message larger than max ("
              + Integer.toUnsignedString(length)
              + " vs. "
              + dispatch.maxMessageBytes()
              + ")");
      return false;
    }
    return admit(length);
  }

  private Body body() {
    Body current = body;
    if (current == null) {
      current = Body.ofLength(length);
      body = current;
    }
    return current;
  }

  @Override
  void finish() {
    if (prefixBytes == 0) {
      fail(GrpcStatus.INTERNAL, "no message in a unary call");
      return;
    }
    Body message = body();
    if (prefixBytes < PREFIX || message.size() < length) {
      fail(GrpcStatus.INTERNAL, "unexpected EOF");
      return;
    }
    try {
      call(prefix[0] == 1 ? decoded(message.toArray()) : message.toArray());
    } catch (DecompressionException e) {
      fail(
          e.tooLarge() ? GrpcStatus.RESOURCE_EXHAUSTED : GrpcStatus.INTERNAL,
          e.tooLarge()
              ? "grpc: received message after decompression larger than max "
                  + dispatch.maxMessageBytes()
              : "grpc: failed to decompress the received message: " + e.getMessage());
    }
  }

  private byte[] decoded(byte[] compressed) throws DecompressionException {
    byte[] message = Decompression.decode(coding, compressed, dispatch.maxMessageBytes());
    charge().add(message.length);
    return message;
  }

  private void call(byte[] message) {
    GrpcMethod target = method;
    body = null;
    if (target == null) {
      throw new IllegalStateException("a call without a method was not answered");
    }
    dispatch.call(target, new GrpcRequest(message, metadata, headers), new Reply(handOver()));
  }

  @Override
  void refuseForRoom() {
    fail(GrpcStatus.UNAVAILABLE, "too many requests wait for memory");
  }

  @Override
  void stalled() {
    fail(GrpcStatus.DEADLINE_EXCEEDED, "the request was not completed in time");
  }

  private void reject(int httpStatus, String message) {
    if (answer()) {
      answers.reject(httpStatus, RpcStatus.of(GrpcStatus.INVALID_ARGUMENT, message));
      answerWritten();
    }
  }

  private void fail(GrpcStatus code, String message) {
    fail(RpcStatus.of(code, message));
  }

  private void fail(RpcStatus status) {
    if (answer()) {
      answers.fail(status);
      answerWritten();
    }
  }

  private void succeed(byte[] message) {
    if (answer()) {
      answers.ok(message);
      answerWritten();
    }
  }

  private void open(Runnable gone) {
    if (!answer()) {
      gone.run();
      return;
    }
    streamGone = gone;
    answers.begin();
    answerWritten();
  }

  private void whileOpen(Runnable write) {
    if (streamGone != null) {
      write.run();
      answerWritten();
    }
  }

  @Override
  void gone() {
    Runnable told = streamGone;
    streamGone = null;
    if (told != null) {
      told.run();
    }
  }

  /** The way back for a method that answers with many messages. */
  private final class Stream implements GrpcStream {
    private boolean ended;

    @Override
    public void send(byte[] message) {
      onLoop(() -> whileOpen(() -> write(message)));
    }

    private void write(byte[] message) {
      if (!ended) {
        answers.message(message);
      }
    }

    @Override
    public void end(RpcStatus status) {
      onLoop(() -> whileOpen(() -> finish(status)));
    }

    private void finish(RpcStatus status) {
      if (!ended) {
        ended = true;
        answers.end(status);
      }
    }
  }

  /** The way back for the method. */
  private final class Reply implements GrpcReply {
    private final Charge charge;

    Reply(Charge charge) {
      this.charge = charge;
    }

    @Override
    public void ok(byte[] message) {
      charge.release();
      onLoop(() -> succeed(message));
    }

    @Override
    public void fail(RpcStatus status) {
      charge.release();
      onLoop(() -> GrpcExchange.this.fail(status));
    }

    @Override
    public GrpcStream stream(Runnable gone) {
      charge.release();
      onLoop(() -> open(gone));
      return new Stream();
    }
  }
}

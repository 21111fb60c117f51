package dev.ingot.transport.client;

import dev.ingot.component.GrpcStatus;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Decompression;
import dev.ingot.transport.compression.DecompressionException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.Optional;

/** Reads the answer to one attempt of a call, and tells the attempt once how it ended. */
final class GrpcStream {
  private static final int MAX_MESSAGE = 4 << 20;
  private static final int PREFIX_LENGTH = 5;

  /** What an attempt wants to know. */
  interface Outcome {
    void ended(GrpcResponse response);

    /** The server has not looked at the call: it may be made again without harm. */
    void refused(GrpcResponse response);
  }

  private final GrpcRequest request;
  private final Outcome outcome;
  private final ByteBuf body = Unpooled.buffer(0);
  private Optional<Coding> coding = Optional.of(Coding.IDENTITY);
  private int id;
  private boolean sent;
  private boolean headersRead;
  private boolean done;

  GrpcStream(GrpcRequest request, Outcome outcome) {
    this.request = request;
    this.outcome = outcome;
  }

  /** What is asked. */
  GrpcRequest request() {
    return request;
  }

  /** The attempt is stream {@code number} of its connection. */
  void opened(int number) {
    id = number;
  }

  int id() {
    return id;
  }

  /** The request's headers are on their way: the server may have seen the call. */
  void sent() {
    sent = true;
  }

  boolean isDone() {
    return done;
  }

  /** The answer's headers, or its trailers. */
  void headers(Http2Headers headers, boolean end) {
    if (end) {
      end(headersRead || isGrpc(headers) ? trailers(headers) : notGrpc(headers));
    } else if (!headersRead && !isGrpc(headers)) {
      end(notGrpc(headers));
    } else {
      headersRead = true;
      coding = Coding.ofGrpc(text(headers, "grpc-encoding"));
    }
  }

  /** A part of the answer's message. */
  void data(ByteBuf data, boolean end) {
    long size = (long) body.readableBytes() + data.readableBytes();
    if (size > MAX_MESSAGE + PREFIX_LENGTH) {
      end(tooLarge(size - PREFIX_LENGTH));
      return;
    }
    body.writeBytes(data);
    if (end) {
      malformed("server closed the stream without sending trailers");
    }
  }

  /** The server ended the stream. */
  void reset(long errorCode) {
    GrpcResponse response = GrpcFailures.reset(errorCode);
    if (errorCode == Http2Error.REFUSED_STREAM.code()) {
      refuse(response);
    } else {
      end(response);
    }
  }

  /** The server says that it has not looked at the call. */
  void notSeen(String why) {
    refuse(GrpcFailures.unavailable(why));
  }

  /** The connection ended; the server may have looked at the call if its headers were sent. */
  void lost(String connectionEnd) {
    GrpcResponse lost = GrpcFailures.unavailable("error reading from server: " + connectionEnd);
    if (sent) {
      end(lost);
    } else {
      refuse(lost);
    }
  }

  /** What came is no answer. */
  void malformed(String why) {
    end(GrpcFailures.malformed(why));
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

  private void end(GrpcResponse response) {
    if (!done) {
      done = true;
      outcome.ended(response);
    }
  }

  private void refuse(GrpcResponse response) {
    if (!done) {
      done = true;
      outcome.refused(response);
    }
  }
}

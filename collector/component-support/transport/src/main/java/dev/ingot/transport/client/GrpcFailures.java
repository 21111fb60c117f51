package dev.ingot.transport.client;

import dev.ingot.component.GrpcStatus;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http2.Http2Error;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** The wording of calls that got no proper answer, close to gRPC for Go. */
final class GrpcFailures {
  private GrpcFailures() {}

  static GrpcResponse deadlineExceeded() {
    return GrpcResponse.failure(GrpcStatus.DEADLINE_EXCEEDED, "context deadline exceeded");
  }

  static GrpcResponse cancelled() {
    return GrpcResponse.failure(GrpcStatus.CANCELLED, "context canceled");
  }

  static GrpcResponse closed() {
    return GrpcResponse.failure(GrpcStatus.CANCELLED, "grpc: the client connection is closing");
  }

  static GrpcResponse unavailable(String message) {
    return GrpcResponse.failure(GrpcStatus.UNAVAILABLE, message);
  }

  static GrpcResponse malformed(String message) {
    return GrpcResponse.failure(GrpcStatus.INTERNAL, message);
  }

  /** The server reset the stream. Source: grpc, {@code doc/PROTOCOL-HTTP2.md}, "Errors". */
  static GrpcResponse reset(long code) {
    Http2Error error = Http2Error.valueOf(code);
    GrpcStatus status =
        error == null
            ? GrpcStatus.UNKNOWN
            : switch (error) {
              case REFUSED_STREAM -> GrpcStatus.UNAVAILABLE;
              case CANCEL -> GrpcStatus.CANCELLED;
              case ENHANCE_YOUR_CALM -> GrpcStatus.RESOURCE_EXHAUSTED;
              case INADEQUATE_SECURITY -> GrpcStatus.PERMISSION_DENIED;
              default -> GrpcStatus.INTERNAL;
            };
    String name = error == null ? Long.toString(code) : error.name();
    return GrpcResponse.failure(status, "stream terminated by RST_STREAM with error code: " + name);
  }

  /** An answer of HTTP without gRPC. Source: grpc, {@code doc/http-grpc-status-mapping.md}. */
  static GrpcResponse notGrpc(int httpStatus, String contentType) {
    GrpcStatus status =
        switch (httpStatus) {
          case 400 -> GrpcStatus.INTERNAL;
          case 401 -> GrpcStatus.UNAUTHENTICATED;
          case 403 -> GrpcStatus.PERMISSION_DENIED;
          case 404 -> GrpcStatus.UNIMPLEMENTED;
          case 429, 502, 503, 504 -> GrpcStatus.UNAVAILABLE;
          default -> GrpcStatus.UNKNOWN;
        };
    String type =
        contentType.isEmpty()
            ? "malformed header: missing HTTP content-type"
            : "transport: received unexpected content-type \"" + contentType + "\"";
    String phrase = HttpResponseStatus.valueOf(httpStatus).reasonPhrase();
    String text = "unexpected HTTP status code received from server: " + httpStatus;
    return GrpcResponse.failure(
        status, httpStatus == 200 ? type : text + " (" + phrase + "); " + type);
  }

  static String dialing(InetSocketAddress address, Throwable cause) {
    return connectionError(
        "transport: Error while dialing: dial tcp "
            + GrpcTarget.join(address.getHostString(), address.getPort())
            + ": "
            + reason(cause));
  }

  static String dialing(Path socket, Throwable cause) {
    String reason =
        cause instanceof SocketException && !(cause instanceof ConnectException)
            ? "connect: " + plain(cause, socket)
            : reason(cause);
    return connectionError("transport: Error while dialing: dial unix " + socket + ": " + reason);
  }

  /** The system's words in Go's notation: Java begins with a capital, Netty adds the address. */
  private static String plain(Throwable cause, Path socket) {
    String text = String.valueOf(cause.getMessage()).replace(": " + socket, "");
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** Why the way to the server could not be had. */
  static String dialing(String reason) {
    return connectionError("transport: Error while dialing: " + reason);
  }

  static String lookup(String host) {
    return connectionError(
        "transport: Error while dialing: dial tcp: lookup " + host + ": no such host");
  }

  static String handshake(Throwable cause) {
    return connectionError("transport: authentication handshake failed: " + reason(cause));
  }

  static String noHttp2() {
    return connectionError(
        "transport: authentication handshake failed:"
            + " credentials: cannot check peer: missing selected ALPN property");
  }

  static String noSettings(String why) {
    return connectionError("error reading server preface: " + why);
  }

  private static String connectionError(String description) {
    return "connection error: desc = \"" + description + "\"";
  }

  private static String reason(Throwable cause) {
    if (cause instanceof NoRouteToHostException) {
      return "connect: no route to host";
    }
    if (cause instanceof io.netty.channel.ConnectTimeoutException) {
      return "i/o timeout";
    }
    if (cause instanceof ConnectException) {
      return "connect: connection refused";
    }
    if (cause instanceof UnknownHostException) {
      return "no such host";
    }
    String text = String.valueOf(cause.getMessage());
    return cause instanceof SSLException ? text : cause.getClass().getSimpleName() + ": " + text;
  }
}

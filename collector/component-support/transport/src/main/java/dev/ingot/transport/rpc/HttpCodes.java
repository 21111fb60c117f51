package dev.ingot.transport.rpc;

import dev.ingot.component.GrpcStatus;

/**
 * Which HTTP status goes with which gRPC status.
 *
 * <p>Source: the Collector's {@code receiver/otlpreceiver/internal/errors}.
 */
public final class HttpCodes {
  private HttpCodes() {}

  /** The HTTP status to answer with; 503 for everything that can be tried again. */
  public static int ofGrpc(GrpcStatus status) {
    return switch (status) {
      case OK -> 200;
      case CANCELLED, DEADLINE_EXCEEDED, ABORTED, OUT_OF_RANGE, UNAVAILABLE, DATA_LOSS -> 503;
      case RESOURCE_EXHAUSTED -> 429;
      case INVALID_ARGUMENT -> 400;
      case UNAUTHENTICATED -> 401;
      case PERMISSION_DENIED -> 403;
      case UNIMPLEMENTED -> 404;
      case UNKNOWN, NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION, INTERNAL -> 500;
    };
  }

  /** The gRPC status that a HTTP status stands for. */
  public static GrpcStatus toGrpc(int httpStatus) {
    return switch (httpStatus) {
      case 400 -> GrpcStatus.INVALID_ARGUMENT;
      case 401 -> GrpcStatus.UNAUTHENTICATED;
      case 403 -> GrpcStatus.PERMISSION_DENIED;
      case 404 -> GrpcStatus.UNIMPLEMENTED;
      case 429 -> GrpcStatus.RESOURCE_EXHAUSTED;
      case 502, 503, 504 -> GrpcStatus.UNAVAILABLE;
      default -> GrpcStatus.UNKNOWN;
    };
  }
}

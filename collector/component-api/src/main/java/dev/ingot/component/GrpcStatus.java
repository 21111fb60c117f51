package dev.ingot.component;

/**
 * The status codes of gRPC; the ordinal is the number on the wire.
 *
 * <p>Source: grpc/grpc, {@code doc/statuscodes.md}.
 */
public enum GrpcStatus {
  OK,
  CANCELLED,
  UNKNOWN,
  INVALID_ARGUMENT,
  DEADLINE_EXCEEDED,
  NOT_FOUND,
  ALREADY_EXISTS,
  PERMISSION_DENIED,
  RESOURCE_EXHAUSTED,
  FAILED_PRECONDITION,
  ABORTED,
  OUT_OF_RANGE,
  UNIMPLEMENTED,
  INTERNAL,
  UNAVAILABLE,
  DATA_LOSS,
  UNAUTHENTICATED;

  /** The status for a number on the wire; {@code UNKNOWN} for a number outside the table. */
  public static GrpcStatus ofCode(int code) {
    GrpcStatus[] all = values();
    return code >= 0 && code < all.length ? all[code] : UNKNOWN;
  }

  /** The number on the wire. */
  public int code() {
    return ordinal();
  }
}

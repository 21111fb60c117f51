package dev.ingot.transport.rpc;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer that says why a request was not taken: {@code google.rpc.Status}, with {@code
 * google.rpc.RetryInfo} when there is a time to wait.
 *
 * <p>Source: googleapis/googleapis, {@code google/rpc/status.proto} and {@code
 * error_details.proto}.
 *
 * @param code the status
 * @param message why, for people
 * @param retryDelay how long the sender should wait before it tries again
 */
public record RpcStatus(GrpcStatus code, String message, Optional<Duration> retryDelay) {

  /** A status without a time to wait. */
  public static RpcStatus of(GrpcStatus code, String message) {
    return new RpcStatus(code, message, Optional.empty());
  }

  /** What a sender is told when a pipeline does not take its telemetry. */
  public static RpcStatus of(ConsumeException refusal) {
    String message = refusal.getMessage() == null ? "" : refusal.getMessage();
    return new RpcStatus(refusal.status(), message, refusal.retryAfter());
  }

  /**
   * What a sender is told when a handler has a bug. When memory was short, trying again can help.
   */
  public static RpcStatus ofBug(Throwable bug) {
    return bug instanceof OutOfMemoryError
        ? of(GrpcStatus.UNAVAILABLE, "not enough memory")
        : of(GrpcStatus.INTERNAL, "internal error");
  }

  /** The protobuf encoding of {@code google.rpc.Status}. */
  public byte[] toProto() {
    return StatusProto.encode(this);
  }

  /** The JSON form of {@code google.rpc.Status} in UTF-8. */
  public byte[] toJson() {
    return StatusJson.encode(this);
  }
}

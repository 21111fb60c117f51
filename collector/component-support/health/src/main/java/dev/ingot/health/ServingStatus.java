package dev.ingot.health;

/**
 * What {@code grpc.health.v1} says of a service.
 *
 * <p>Source: {@code grpc/health/v1/health.proto}.
 */
enum ServingStatus {
  UNKNOWN,
  SERVING,
  NOT_SERVING,
  SERVICE_UNKNOWN;

  private static final int STATUS_FIELD = 1 << 3;

  /** A message {@code HealthCheckResponse}. */
  byte[] message() {
    return new byte[] {STATUS_FIELD, (byte) ordinal()};
  }
}

package dev.ingot.health;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A message {@code HealthCheckRequest} of {@code grpc.health.v1}.
 *
 * @param service the pipeline; empty: the whole collector
 */
record HealthRequest(String service) {
  private static final int SERVICE_TAG = 1 << 3 | 2;
  private static final int MAX_VARINT_BYTES = 5;

  /** Reads a message; empty when it is none. A field other than {@code service} is none either. */
  static Optional<HealthRequest> read(byte[] message) {
    ByteBuffer in = ByteBuffer.wrap(message);
    String service = "";
    while (in.hasRemaining()) {
      if (in.get() != SERVICE_TAG) {
        return Optional.empty();
      }
      int length = varint(in);
      if (length < 0 || length > in.remaining()) {
        return Optional.empty();
      }
      byte[] text = new byte[length];
      in.get(text);
      service = new String(text, StandardCharsets.UTF_8);
    }
    return Optional.of(new HealthRequest(service));
  }

  /** A length, or -1. */
  private static int varint(ByteBuffer in) {
    int value = 0;
    for (int i = 0; i < MAX_VARINT_BYTES && in.hasRemaining(); i++) {
      byte next = in.get();
      value |= (next & 0x7f) << 7 * i;
      if (next >= 0) {
        return value;
      }
    }
    return -1;
  }
}

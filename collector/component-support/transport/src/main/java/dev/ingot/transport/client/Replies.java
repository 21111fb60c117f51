package dev.ingot.transport.client;

import dev.ingot.telemetry.wire.WireReader;
import java.util.Optional;
import java.util.function.Function;

/** Reads protobuf messages that a server sent; unlike telemetry, nobody has validated them. */
final class Replies {
  private Replies() {}

  /** What the reading gives; empty when the bytes are no message. */
  static <R> Optional<R> read(byte[] message, Function<WireReader, R> reading) {
    try {
      return Optional.of(reading.apply(new WireReader(message, 0, message.length)));
    } catch (IllegalStateException | IndexOutOfBoundsException malformed) {
      return Optional.empty();
    }
  }
}

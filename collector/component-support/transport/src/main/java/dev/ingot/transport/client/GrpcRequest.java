package dev.ingot.transport.client;

import dev.ingot.telemetry.Segment;
import java.util.List;

/**
 * The message of a call.
 *
 * @param compressed whether the parts are compressed
 * @param parts the message's bytes
 * @param size their length in sum
 */
record GrpcRequest(boolean compressed, List<Segment> parts, int size) {

  static GrpcRequest of(boolean compressed, List<Segment> parts) {
    long size = 0;
    for (Segment part : parts) {
      size += part.length();
    }
    return new GrpcRequest(compressed, parts, Math.toIntExact(size));
  }
}

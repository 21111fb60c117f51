package dev.ingot.transport.compression;

import dev.ingot.deflate.DeflateEncoder;
import dev.ingot.deflate.Framing;
import dev.ingot.telemetry.Segment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;

/** Encoders that wait to be used again, the latest first: processors' caches know it best. */
final class DeflateEncoders {
  /**
   * How many of a kind wait at most: as many as an exporter's queue has consumers by default. They
   * work by turns, so that there are more of them than processors.
   */
  static final int MOST = 10;

  private record Kind(Framing framing, int level) {}

  private final Map<Kind, BlockingDeque<DeflateEncoder>> waiting = new ConcurrentHashMap<>();

  /** Thread-safe. */
  byte[] encode(Framing framing, int level, List<Segment> parts) {
    BlockingDeque<DeflateEncoder> encoders =
        waiting.computeIfAbsent(new Kind(framing, level), kind -> new LinkedBlockingDeque<>(MOST));
    DeflateEncoder latest = encoders.pollFirst();
    DeflateEncoder encoder = latest == null ? new DeflateEncoder(framing, level) : latest;
    for (Segment part : parts) {
      encoder.add(part.buffer(), part.offset(), part.length());
    }
    byte[] encoded = encoder.finish();
    encoders.offerFirst(encoder);
    return encoded;
  }

  /** How many encoders wait. */
  int waiting() {
    return waiting.values().stream().mapToInt(BlockingDeque::size).sum();
  }
}

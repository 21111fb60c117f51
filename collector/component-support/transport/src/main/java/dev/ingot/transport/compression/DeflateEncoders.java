package dev.ingot.transport.compression;

import dev.ingot.deflate.DeflateEncoder;
import dev.ingot.deflate.Framing;
import dev.ingot.telemetry.Segment;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Encoders that wait to be used again, of each kind at most as many as there are processors.
 * Thread-safe.
 */
final class DeflateEncoders {
  private record Kind(Framing framing, int level) {}

  private final Map<Kind, Queue<DeflateEncoder>> waiting = new ConcurrentHashMap<>();
  private final int most = Runtime.getRuntime().availableProcessors();

  byte[] encode(Framing framing, int level, List<Segment> parts) {
    Queue<DeflateEncoder> encoders =
        waiting.computeIfAbsent(new Kind(framing, level), kind -> new ArrayBlockingQueue<>(most));
    DeflateEncoder encoder = encoders.poll();
    if (encoder == null) {
      encoder = new DeflateEncoder(framing, level);
    }
    for (Segment part : parts) {
      encoder.add(part.buffer(), part.offset(), part.length());
    }
    byte[] encoded = encoder.finish();
    encoders.offer(encoder);
    return encoded;
  }
}

package dev.ingot.builder.verify;

import java.io.Closeable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A backend on this machine that takes everything. Thread-safe. */
abstract class Sink implements Closeable {
  private final Queue<byte[]> requests = new ConcurrentLinkedQueue<>();

  /** Where it listens, on the loopback address. */
  abstract int port();

  @Override
  public abstract void close();

  /** How often the marker of a batch came. */
  final int count(Batch batch) {
    return requests.stream().mapToInt(batch::countIn).sum();
  }

  final void took(byte[] request) {
    requests.add(request);
  }
}

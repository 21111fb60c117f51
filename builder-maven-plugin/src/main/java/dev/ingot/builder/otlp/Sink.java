package dev.ingot.builder.otlp;

import java.io.Closeable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A backend on this machine that takes everything. Thread-safe. */
public abstract class Sink implements Closeable {
  private final Queue<byte[]> requests = new ConcurrentLinkedQueue<>();
  private final boolean keeps;

  Sink(boolean keeps) {
    this.keeps = keeps;
  }

  /** Where it listens, on the loopback address. */
  public abstract int port();

  @Override
  public abstract void close();

  /** How often the marker of a batch came, if the sink keeps what it takes. */
  public final int count(Batch batch) {
    return requests.stream().mapToInt(batch::countIn).sum();
  }

  final void took(byte[] request) {
    if (keeps) {
      requests.add(request);
    }
  }
}

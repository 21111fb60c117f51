package dev.ingot.chaos.wire;

import dev.ingot.chaos.item.Items;
import java.io.IOException;
import java.util.Optional;

/** A client that connects when it has to, and again after each failure. */
public final class RawClient implements Client {
  private final Dialer dialer;
  private Optional<Sender> current = Optional.empty();

  /** Makes connections. */
  @FunctionalInterface
  public interface Dialer {
    /** A new connection. */
    Sender dial() throws IOException;
  }

  /** A client that is not connected yet. */
  public RawClient(Dialer dialer) {
    this.dialer = dialer;
  }

  @Override
  public Answer send(Items items) throws IOException {
    try {
      if (current.isEmpty()) {
        current = Optional.of(dialer.dial());
      }
      return current.get().send(items.kind(), items.toRequest());
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (current.isPresent()) {
      Sender old = current.get();
      current = Optional.empty();
      old.close();
    }
  }
}

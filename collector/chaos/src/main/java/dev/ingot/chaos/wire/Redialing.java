package dev.ingot.chaos.wire;

import dev.ingot.chaos.item.Kind;
import java.io.IOException;
import java.util.Optional;

/** A sender that connects when it has to, and again after each failure. */
final class Redialing implements Sender {
  private final Load.Dialer dialer;
  private Optional<Sender> current = Optional.empty();

  Redialing(Load.Dialer dialer) {
    this.dialer = dialer;
  }

  @Override
  public Answer send(Kind kind, byte[] request) throws IOException {
    try {
      if (current.isEmpty()) {
        current = Optional.of(dialer.dial());
      }
      return current.get().send(kind, request);
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

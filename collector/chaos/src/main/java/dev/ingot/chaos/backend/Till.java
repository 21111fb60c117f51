package dev.ingot.chaos.backend;

import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.item.Ledger;
import dev.ingot.chaos.item.Numbered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** Where all connections of a backend hand in their requests. */
final class Till {
  private final Ledger ledger;
  private final AtomicLong requests = new AtomicLong();
  private volatile Conduct conduct = Conduct.GOOD;

  Till(Ledger ledger) {
    this.ledger = ledger;
  }

  void conduct(Conduct next) {
    conduct = next;
  }

  long requests() {
    return requests.get();
  }

  /** Waits as long as the conduct says, notes what becomes of the items, and tells it. */
  Reply hand(byte[] request, boolean gzip) throws IOException {
    Conduct now = conduct;
    requests.incrementAndGet();
    pause(now.delayMillis());
    byte[] plain = gzip ? unzipped(request) : request;
    if (now.reply().takes()) {
      Numbered.numbers(plain, ledger::delivered);
    } else if (now.reply() == Reply.NEVER) {
      Numbered.numbers(plain, ledger::rejected);
    }
    return now.reply();
  }

  private static byte[] unzipped(byte[] request) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(request))) {
      return in.readAllBytes();
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException("the backend ends", e);
    }
  }
}

package dev.ingot.transport.server;

import dev.ingot.component.auth.RequestHeaders;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request on a stream of HTTP/2. It is charged to the budget as soon as its size is known; while
 * it waits for room, what arrived is kept and the stream's flow-control window is not opened
 * further.
 */
abstract class Http2Exchange {
  private static final int MAX_HELD = 16 << 20;

  final Http2Session session;
  final Http2Stream stream;
  private final ByteBudget budget;
  private boolean ended;
  private boolean answered;
  private boolean handedOver;
  private long progressAt = System.nanoTime();
  private Charge charge;
  private ByteBudget.@Nullable Waiting waiting;
  private boolean deciding;
  private @Nullable HeldData held;

  Http2Exchange(Http2Session session, Http2Stream stream, ByteBudget budget) {
    this.session = session;
    this.stream = stream;
    this.budget = budget;
    this.charge = new Charge(budget, 0);
  }

  /** The headers came. */
  abstract void begin(Http2Headers headers, boolean end);

  /** Reads bytes; leaves what it cannot read as long as it is not admitted. */
  abstract void read(ByteBuf data);

  /** The request is complete. */
  abstract void finish();

  /** Answers that the server has no room. */
  abstract void refuseForRoom();

  /** Answers that the client took too long. */
  abstract void stalled();

  final Charge charge() {
    return charge;
  }

  final boolean isAnswered() {
    return answered;
  }

  /** Whether what comes is kept, not read. */
  private boolean isHeld() {
    return waiting != null || deciding;
  }

  /**
   * Finds out who sends the request; until then what comes is kept.
   *
   * @param decided told on the event loop, before this method returns if that needs no waiting
   */
  final void authenticate(ServerAuth auth, RequestHeaders headers, Consumer<Sender> decided) {
    Optional<Sender> sender = auth.decideNow(headers);
    if (sender.isPresent()) {
      decided.accept(sender.get());
      return;
    }
    deciding = true;
    auth.decideLater(headers, late -> later(() -> decidedLate(late, decided), () -> {}));
  }

  private void decidedLate(Sender sender, Consumer<Sender> decided) {
    deciding = false;
    if (!answered) {
      progressAt = System.nanoTime();
      decided.accept(sender);
      replay();
    }
  }

  /** The request belongs to the handler now, which gives the charge back with its answer. */
  final Charge handOver() {
    handedOver = true;
    return charge;
  }

  /** How long nothing came of an unfinished request. */
  final long stalledFor(long now) {
    return ended || isHeld() ? 0 : now - progressAt;
  }

  final int data(ByteBuf data, int padding, boolean end) {
    progressAt = System.nanoTime();
    int received = data.readableBytes();
    if (answered) {
      ended |= end;
      session.dropIfExhausted(stream);
      return 0;
    }
    if (!isHeld()) {
      read(data);
    }
    int left = isHeld() ? hold(data) : 0;
    ended = end;
    finishIfReady();
    return received - left + padding;
  }

  final void trailers(boolean end) {
    ended |= end;
    finishIfReady();
  }

  private void finishIfReady() {
    if (ended && !answered && !isHeld()) {
      finish();
    }
  }

  /**
   * Charges the request.
   *
   * @return whether it may be read on; if not, it goes on by itself later
   */
  final boolean admit(long bytes) {
    if (budget.tryCharge(bytes)) {
      charge = new Charge(budget, bytes);
      session.widen(stream, bytes);
      return true;
    }
    if (session.heldBytes() > MAX_HELD) {
      refuseForRoom();
      return false;
    }
    Charge granted = new Charge(budget, bytes);
    waiting = budget.await(bytes, () -> later(() -> admitted(granted), granted::release));
    return false;
  }

  private void admitted(Charge granted) {
    if (waiting == null) {
      granted.release();
      return;
    }
    waiting = null;
    charge = granted;
    session.widen(stream, granted.bytes());
    progressAt = System.nanoTime();
    replay();
  }

  /** Reads what was kept, as far as it may be read now. */
  private void replay() {
    session.consumed(stream, held == null ? 0 : replay(held));
    finishIfReady();
    session.flushSoon();
  }

  private int replay(HeldData kept) {
    int before = kept.bytes();
    while (!isHeld() && !answered && !kept.isEmpty()) {
      ByteBuf data = kept.first();
      int bytes = data.readableBytes();
      read(data);
      kept.read(bytes - data.readableBytes());
      if (!isHeld()) {
        kept.removeFirst();
      }
    }
    if (answered) {
      kept.clear();
    }
    return before - kept.bytes();
  }

  /** The stream is gone, answered or not. */
  void gone() {}

  /** The stream is gone. */
  final void closed() {
    answered = true;
    gone();
    stopWaiting();
    dropHeld();
    if (!handedOver) {
      charge.release();
    }
  }

  /** Keeps bytes for later; gives how many. */
  private int hold(ByteBuf data) {
    int bytes = data.readableBytes();
    if (bytes == 0) {
      return 0;
    }
    if (held == null) {
      held = new HeldData(session, budget);
    }
    if (!held.add(data)) {
      stopWaiting();
      dropHeld();
      refuseForRoom();
      return 0;
    }
    return bytes;
  }

  private void stopWaiting() {
    ByteBudget.Waiting entry = waiting;
    waiting = null;
    if (entry != null) {
      entry.cancel();
    }
  }

  private void dropHeld() {
    if (held != null) {
      held.clear();
    }
  }

  /** Marks the request as answered. After it nothing is read; false when it was answered before. */
  final boolean answer() {
    if (answered) {
      return false;
    }
    answered = true;
    return true;
  }

  /** The answer was written; what the client still sends is thrown away. */
  final void answerWritten() {
    progressAt = System.nanoTime();
    session.flushSoon();
  }

  /** The client made no progress: an unfinished request is answered, an answered one dropped. */
  final void giveUp() {
    if (answered) {
      session.drop(stream);
    } else {
      stalled();
    }
  }

  /**
   * Runs something on the event loop, later even when called there, so that answers do not nest; or
   * something else when there is no event loop any more.
   */
  final void later(Runnable task, Runnable otherwise) {
    try {
      session.context().executor().execute(task);
    } catch (RejectedExecutionException e) {
      otherwise.run();
    }
  }

  /** Runs something on the event loop, at once when called there. */
  final void onLoop(Runnable task) {
    if (session.context().executor().inEventLoop()) {
      task.run();
    } else {
      later(task, () -> {});
    }
  }
}

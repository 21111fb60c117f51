package dev.ingot.transport.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a request that may not be read yet. It is kept apart from the network's buffers,
 * which are large and few, and counted for its session and against the budget. Belongs to the event
 * loop.
 */
final class HeldData {
  private final Http2Session session;
  private final ByteBudget budget;
  private final List<ByteBuf> held = new ArrayList<>(1);
  private int bytes;

  HeldData(Http2Session session, ByteBudget budget) {
    this.session = session;
    this.budget = budget;
  }

  /** How many bytes are kept. */
  int bytes() {
    return bytes;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** What came first, as far as it was not read. */
  ByteBuf first() {
    return held.get(0);
  }

  /** Keeps a copy; false when there is no room for it. */
  boolean add(ByteBuf data) {
    int added = data.readableBytes();
    if (!budget.tryHold(added)) {
      return false;
    }
    held.add(Unpooled.copiedBuffer(data));
    bytes += added;
    session.held(added);
    return true;
  }

  /** So many bytes of {@link #first} were read. */
  void read(int count) {
    bytes -= count;
    session.held(-count);
    budget.unhold(count);
  }

  /** Throws away what is left of {@link #first}. */
  void removeFirst() {
    read(first().readableBytes());
    held.remove(0).release();
  }

  /** Throws everything away. */
  void clear() {
    held.forEach(ByteBuf::release);
    held.clear();
    read(bytes);
  }
}

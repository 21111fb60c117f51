package dev.ingot.transport.server;

/**
 * The bytes that one request has charged. Belongs to one thread at a time; releasing twice releases
 * once.
 */
final class Charge {
  private final ByteBudget budget;
  private long bytes;

  /**
   * @param bytes what is charged already
   */
  Charge(ByteBudget budget, long bytes) {
    this.budget = budget;
    this.bytes = bytes;
  }

  /** The bytes charged now. */
  long bytes() {
    return bytes;
  }

  /** Raises the charge to a size that the request has reached. */
  void raiseTo(long size) {
    if (size > bytes) {
      budget.charge(size - bytes);
      bytes = size;
    }
  }

  /** Charges bytes beside those charged before. */
  void add(long more) {
    budget.charge(more);
    bytes += more;
  }

  void release() {
    long charged = bytes;
    bytes = 0;
    if (charged > 0) {
      budget.release(charged);
    }
  }
}

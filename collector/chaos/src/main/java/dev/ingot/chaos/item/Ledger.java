package dev.ingot.chaos.item;

import java.util.Arrays;

/**
 * What became of each number: whether its sender was told that it is taken, how often the backend
 * got it, and whether the backend refused it for good. Any thread may use it.
 */
public final class Ledger {
  private static final int ACKNOWLEDGED = 1;
  private static final int REJECTED = 2;

  private byte[] marks = new byte[1 << 16];
  private short[] deliveries = new short[1 << 16];
  private long next = 1;

  /** Takes so many numbers, and gives the first of them. Numbers begin with 1. */
  public synchronized long take(int count) {
    long first = next;
    next += count;
    int needed = Math.toIntExact(next);
    if (needed > marks.length) {
      marks = Arrays.copyOf(marks, needed * 2);
      deliveries = Arrays.copyOf(deliveries, needed * 2);
    }
    return first;
  }

  /** The sender was told that these are taken. */
  public synchronized void acknowledged(long first, int count) {
    for (int i = 0; i < count; i++) {
      marks[index(first + i)] |= ACKNOWLEDGED;
    }
  }

  /** The backend has got this one, once more. */
  public synchronized void delivered(long number) {
    deliveries[index(number)]++;
  }

  /** The backend said that it will never take this one. */
  public synchronized void rejected(long number) {
    marks[index(number)] |= REJECTED;
  }

  /** What is known now. */
  public synchronized Tally tally() {
    long acknowledged = 0;
    long delivered = 0;
    long duplicated = 0;
    long rejected = 0;
    long lost = 0;
    for (int i = 1; i < next; i++) {
      boolean taken = (marks[i] & ACKNOWLEDGED) != 0;
      boolean refused = (marks[i] & REJECTED) != 0 && deliveries[i] == 0;
      acknowledged += taken ? 1 : 0;
      rejected += refused ? 1 : 0;
      delivered += deliveries[i] > 0 ? 1 : 0;
      duplicated += Math.max(0, deliveries[i] - 1);
      lost += taken && !refused && deliveries[i] == 0 ? 1 : 0;
    }
    return new Tally(next - 1, acknowledged, delivered, duplicated, rejected, lost);
  }

  private int index(long number) {
    if (number < 1 || number >= next) {
      throw new IllegalArgumentException("number " + number + " was never sent");
    }
    return (int) number;
  }
}

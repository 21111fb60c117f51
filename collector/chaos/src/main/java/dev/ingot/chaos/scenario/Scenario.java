package dev.ingot.chaos.scenario;

import dev.ingot.chaos.scenario.Layout.Queue;
import dev.ingot.chaos.wire.Load.Shape;

/**
 * A fault under load.
 *
 * @param name a word for the command line
 * @param fault what is done, as the report says it
 * @param harm what may be lost by it
 * @param stage what the stage has for it
 * @param strike does it, and returns when it is over
 */
public record Scenario(String name, String fault, Harm harm, Need stage, Strike strike) {
  /** Does a fault. */
  @FunctionalInterface
  interface Strike {
    void at(Stage stage) throws Exception;
  }

  /** What a fault may take away. */
  enum Harm {
    /** Nothing. */
    NONE,
    /** What stands in memory: the process has no chance to send it. */
    MEMORY,
    /** What stands in a queue in memory when its collector ends and its backend does not answer. */
    UNSENT,
    /** What a batch processor cannot put into a full queue. */
    BATCHES
  }

  /** What must be prepared before a fault. */
  enum Need {
    /** Nothing. */
    NOTHING,
    /** A storage, which the fault is done to. */
    STORAGE,
    /** A disk that is soon full. */
    SMALL_DISK,
    /** A clock that can be set. */
    CLOCK,
    /** Encryption on both sides. */
    TLS,
    /** More load than can be exported, in larger items. */
    OVERLOAD
  }

  private static final int ITEMS = 20;

  /** Whether acknowledged items may be lost: nothing is promised. */
  boolean mayLose(Layout layout) {
    return switch (harm) {
      case NONE -> false;
      case MEMORY -> layout.isVolatile();
      case UNSENT -> layout.queue() == Queue.MEMORY;
      case BATCHES -> layout.batch();
    };
  }

  /** Whether it says something about the layout. */
  boolean fits(Layout layout) {
    boolean storage = stage == Need.STORAGE || stage == Need.SMALL_DISK;
    boolean row = stage == Need.STORAGE || stage == Need.NOTHING;
    return (!storage || layout.strikesStorage()) && (row || layout.relay().isEmpty());
  }

  /** What clients send. */
  Shape shape() {
    return stage == Need.OVERLOAD ? new Shape(50, 1_000, 20) : new Shape(ITEMS, 100, 4);
  }

  /** The size of the queue, in requests. */
  int queueSize() {
    boolean small = harm == Harm.BATCHES && stage == Need.NOTHING;
    return small ? 20 : 100_000;
  }
}

package dev.ingot.chaos.scenario;

import dev.ingot.chaos.wire.Load.Shape;

/**
 * A fault under load.
 *
 * @param name a word for the command line
 * @param fault what is done, as the report says it
 * @param harm what may be lost by it
 * @param inShort whether the short form has it
 * @param strike does it, and returns when it is over
 */
public record Scenario(String name, String fault, Harm harm, boolean inShort, Strike strike) {
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

  /** Whether acknowledged items may be lost. */
  boolean mayLose(Layout layout) {
    return switch (harm) {
      case NONE -> false;
      case MEMORY -> layout.isVolatile();
      case UNSENT -> layout.queue() == Layout.Queue.MEMORY;
      case BATCHES -> layout.batch();
    };
  }

  /** What clients send. */
  Shape shape() {
    return new Shape(20, 100, 4);
  }

  /** The size of the queue, in requests. */
  int queueSize() {
    return harm == Harm.BATCHES ? 20 : 20_000;
  }
}

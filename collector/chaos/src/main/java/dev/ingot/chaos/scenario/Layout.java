package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Backend.Protocol;
import dev.ingot.chaos.program.Program;
import java.util.List;

/**
 * What stands in the pipeline between the clients and the backend.
 *
 * @param name how reports call it
 * @param queue where the exporter keeps what is not sent yet
 * @param batch whether there is a {@code batch} processor
 * @param limiter whether there is a {@code memory_limiter} processor
 * @param protocol what the exporter speaks
 */
public record Layout(String name, Queue queue, boolean batch, boolean limiter, Protocol protocol) {
  /** Where an exporter keeps what is not sent yet. */
  public enum Queue {
    /** Nowhere: the sender waits for the backend. */
    NONE,
    /** In memory. */
    MEMORY,
    /** In the storage of {@code file_storage}. */
    PERSISTENT
  }

  /** Everything that is tried, the plainest first. */
  public static final List<Layout> ALL =
      List.of(
          new Layout("no queue", Queue.NONE, false, false, Protocol.GRPC),
          new Layout("memory", Queue.MEMORY, false, false, Protocol.GRPC),
          new Layout("memory, HTTP", Queue.MEMORY, false, false, Protocol.HTTP),
          new Layout("memory, batch", Queue.MEMORY, true, true, Protocol.GRPC),
          new Layout("persistent", Queue.PERSISTENT, false, false, Protocol.GRPC),
          new Layout("persistent, batch", Queue.PERSISTENT, true, true, Protocol.GRPC));

  /** What is overloaded. */
  public static final List<Layout> OVERLOADED =
      List.of(
          new Layout("memory_limiter, memory", Queue.MEMORY, false, true, Protocol.GRPC),
          new Layout("memory_limiter, persistent", Queue.PERSISTENT, false, true, Protocol.GRPC));

  /** Whether acknowledged telemetry may stand in memory alone. */
  boolean isVolatile() {
    return queue == Queue.MEMORY || batch;
  }

  /** Whether a collector has what this needs. */
  public boolean runsOn(Program program) {
    return queue != Queue.PERSISTENT || program.parts().contains("file_storage");
  }
}

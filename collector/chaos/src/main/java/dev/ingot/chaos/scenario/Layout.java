package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Backend.Protocol;
import dev.ingot.chaos.program.Program;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the pipeline between the clients and the backend.
 *
 * @param name how reports call it
 * @param queue where the exporter keeps what is not sent yet
 * @param batch whether there is a {@code batch} processor
 * @param limiter whether there is a {@code memory_limiter} processor
 * @param protocol what the exporter speaks
 * @param relay the collector between the clients and this one, if there is one
 */
public record Layout(
    String name,
    Queue queue,
    boolean batch,
    boolean limiter,
    Protocol protocol,
    Optional<Relay> relay) {
  /** Where an exporter keeps what is not sent yet. */
  public enum Queue {
    /** Nowhere: the sender waits for the backend. */
    NONE,
    /** In memory. */
    MEMORY,
    /** In memory, and in the storage what is left when the collector stops in order. */
    KEPT,
    /** In the storage of {@code file_storage}. */
    PERSISTENT
  }

  /**
   * A collector that sends to another one.
   *
   * @param before what stands in its pipeline
   * @param struck whether faults are done to it, and not to the one that it sends to
   */
  public record Relay(Layout before, boolean struck) {}

  private static final Layout WAITING =
      new Layout("no queue", Queue.NONE, false, false, Protocol.GRPC);
  private static final Layout PERSISTENT =
      new Layout("persistent", Queue.PERSISTENT, false, false, Protocol.GRPC);

  /**
   * Everything that is tried, the plainest first; in a row a star marks what faults are done to.
   */
  public static final List<Layout> ALL =
      List.of(
          WAITING,
          new Layout("memory", Queue.MEMORY, false, false, Protocol.GRPC),
          new Layout("memory, HTTP", Queue.MEMORY, false, false, Protocol.HTTP),
          new Layout("memory, batch", Queue.MEMORY, true, true, Protocol.GRPC),
          new Layout("memory, kept", Queue.KEPT, false, false, Protocol.GRPC),
          new Layout("memory, batch, kept", Queue.KEPT, true, true, Protocol.GRPC),
          PERSISTENT,
          new Layout("persistent, batch", Queue.PERSISTENT, true, true, Protocol.GRPC),
          PERSISTENT.after(WAITING, true),
          PERSISTENT.after(WAITING, false),
          PERSISTENT.after(PERSISTENT, true),
          PERSISTENT.after(PERSISTENT, false));

  /** What is overloaded. */
  public static final List<Layout> OVERLOADED =
      List.of(
          new Layout("memory_limiter, memory", Queue.MEMORY, false, true, Protocol.GRPC),
          new Layout("memory_limiter, persistent", Queue.PERSISTENT, false, true, Protocol.GRPC));

  /** One collector. */
  Layout(String name, Queue queue, boolean batch, boolean limiter, Protocol protocol) {
    this(name, queue, batch, limiter, protocol, Optional.empty());
  }

  /** Whether acknowledged telemetry may stand in memory alone. */
  boolean isVolatile() {
    return queue == Queue.MEMORY || queue == Queue.KEPT || batch;
  }

  /** Whether the collector has a storage, whatever for. */
  boolean hasStorage() {
    return queue == Queue.PERSISTENT || queue == Queue.KEPT;
  }

  /** Whether the collector that faults are done to has a storage. */
  boolean strikesStorage() {
    return relay.filter(Relay::struck).map(Relay::before).orElse(this).queue() == Queue.PERSISTENT;
  }

  /** Which collector faults are done to, counted from the backend, from 0. */
  int struckIndex() {
    return relay.filter(Relay::struck).isPresent() ? 1 : 0;
  }

  /** Whether a collector has what this needs; a queue that is kept at the stop is ours alone. */
  public boolean runsOn(Program program) {
    boolean isPeer = program.name().equals(Program.PEER);
    return !hasStorage()
        || program.parts().contains("file_storage") && !(queue == Queue.KEPT && isPeer);
  }

  /** The same with another collector before it. */
  private Layout after(Layout before, boolean struck) {
    String name = struck ? before.name + "* > " + this.name : before.name + " > " + this.name + "*";
    return new Layout(
        name, queue, batch, limiter, protocol, Optional.of(new Relay(before, struck)));
  }
}

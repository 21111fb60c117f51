package dev.ingot.health;

import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.server.GrpcStream;
import org.jspecify.annotations.Nullable;

/** A client that is told of every change of a service. Thread-safe. */
final class Watcher {
  private final String service;
  private @Nullable GrpcStream stream;
  private @Nullable ServingStatus told;
  private boolean over;

  Watcher(String service) {
    this.service = service;
  }

  String service() {
    return service;
  }

  synchronized void open(GrpcStream opened) {
    stream = opened;
  }

  synchronized void over() {
    over = true;
  }

  synchronized boolean isOver() {
    return over;
  }

  /** Tells the status unless the client knows it. */
  synchronized void tell(ServingStatus status) {
    if (status != told && stream != null) {
      told = status;
      stream.send(status.message());
    }
  }

  synchronized void end(RpcStatus status) {
    if (stream != null) {
      stream.end(status);
    }
  }
}

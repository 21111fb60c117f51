package dev.ingot.transport.client;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A connection from its dialing to its end. Confined to the client's event loop. */
final class GrpcConnection {
  /** So many calls in a row without any answer in time, and the connection counts as dead. */
  private static final int MISSES_ALLOWED = 3;

  private final CompletableFuture<GrpcSession> ready = new CompletableFuture<>();
  private @Nullable GrpcSession session;
  private boolean retired;
  private int misses;
  private String end = "EOF";

  /** Completes with the session when calls can begin, or with a {@link DialException}. */
  CompletableFuture<GrpcSession> ready() {
    return ready;
  }

  /** Whether new calls may use it. */
  boolean isUsable() {
    return !retired;
  }

  /** Why it ended, as far as known. */
  String end() {
    return end;
  }

  /** A call on it has ended. */
  void streamEnded() {
    closeIfDone();
  }

  /** Bytes can be sent. */
  void connected(GrpcSession opened) {
    session = opened;
    closeIfDone();
  }

  /** The server's settings came. */
  void settled(GrpcSession opened) {
    ready.complete(opened);
  }

  /** It never became ready. */
  void failed(String message) {
    retired = true;
    ready.completeExceptionally(new DialException(message));
    close();
  }

  /** Notes why it is about to end. */
  void ending(String reason) {
    end = reason;
  }

  /** Takes no new calls; closes when those in progress are done. */
  void retire() {
    retired = true;
    closeIfDone();
  }

  void answered() {
    misses = 0;
  }

  void missed() {
    misses++;
    if (misses >= MISSES_ALLOWED) {
      retire();
    }
  }

  void close() {
    retired = true;
    if (session != null) {
      session.close();
    }
  }

  private void closeIfDone() {
    if (retired && session != null && session.isIdle()) {
      session.close();
    }
  }
}

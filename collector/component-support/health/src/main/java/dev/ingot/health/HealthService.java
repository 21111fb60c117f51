package dev.ingot.health;

import dev.ingot.component.GrpcStatus;
import dev.ingot.component.Scheduler;
import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.server.GrpcReply;
import dev.ingot.transport.server.GrpcRequest;
import dev.ingot.transport.server.GrpcService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * {@code grpc.health.v1.Health}: {@code Check} and {@code Watch}. Thread-safe.
 *
 * <p>The collector is looked at on the clock's thread, never by whoever tells of a change: that one
 * may hold locks.
 */
final class HealthService {
  private final Assessor assessor;
  private final Scheduler scheduler;
  private final Set<Watcher> watchers = new HashSet<>();
  private final AtomicBoolean changePending = new AtomicBoolean();
  private Scheduler.@Nullable Scheduled deadline;
  private boolean stopped;

  HealthService(Assessor assessor, Scheduler scheduler) {
    this.assessor = assessor;
    this.scheduler = scheduler;
  }

  GrpcService service() {
    return new GrpcService(
        "grpc.health.v1.Health", Map.of("Check", this::check, "Watch", this::watch));
  }

  private void check(GrpcRequest request, GrpcReply reply) {
    Optional<HealthRequest> read = HealthRequest.read(request.message());
    if (read.isEmpty()) {
      reply.fail(malformed());
      return;
    }
    ServingStatus status = status(assessor.look(read.get().service()));
    if (status == ServingStatus.SERVICE_UNKNOWN) {
      reply.fail(RpcStatus.of(GrpcStatus.NOT_FOUND, HealthMessages.NOT_FOUND));
    } else {
      reply.ok(status.message());
    }
  }

  private static RpcStatus malformed() {
    return RpcStatus.of(GrpcStatus.INTERNAL, "grpc: failed to unmarshal the received message");
  }

  private ServingStatus status(Optional<HealthNode> node) {
    return node.map(
            found ->
                assessor.rules().isServing(found, assessor.now())
                    ? ServingStatus.SERVING
                    : ServingStatus.NOT_SERVING)
        .orElse(ServingStatus.SERVICE_UNKNOWN);
  }

  private void watch(GrpcRequest request, GrpcReply reply) {
    Optional<HealthRequest> read = HealthRequest.read(request.message());
    if (read.isEmpty()) {
      reply.fail(malformed());
      return;
    }
    Watcher watcher = new Watcher(read.get().service());
    watcher.open(reply.stream(() -> forget(watcher)));
    if (!remember(watcher)) {
      watcher.end(shuttingDown());
      return;
    }
    changed();
  }

  private static RpcStatus shuttingDown() {
    return RpcStatus.of(GrpcStatus.CANCELLED, HealthMessages.SHUTTING_DOWN);
  }

  private synchronized boolean remember(Watcher watcher) {
    return !stopped && (watcher.isOver() || watchers.add(watcher));
  }

  private void forget(Watcher watcher) {
    watcher.over();
    synchronized (this) {
      watchers.remove(watcher);
    }
  }

  /** Something may have changed; returns at once. */
  void changed() {
    if (changePending.compareAndSet(false, true)) {
      scheduler.schedule(Duration.ZERO, this::tell);
    }
  }

  private void tell() {
    changePending.set(false);
    Optional<Instant> next = Optional.empty();
    for (Watcher each : all()) {
      Optional<HealthNode> node = assessor.look(each.service());
      each.tell(status(node));
      next = earlier(next, node.flatMap(assessor.rules()::deadline));
    }
    schedule(next);
  }

  private Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return other
        .filter(each -> each.isAfter(assessor.now()))
        .filter(each -> one.isEmpty() || each.isBefore(one.get()))
        .or(() -> one);
  }

  private synchronized List<Watcher> all() {
    return List.copyOf(watchers);
  }

  /** Looks again when an error will have lasted too long. */
  private synchronized void schedule(Optional<Instant> next) {
    if (deadline != null) {
      deadline.cancel();
      deadline = null;
    }
    if (next.isPresent() && !stopped) {
      Duration wait = Duration.between(assessor.now(), next.get());
      deadline = scheduler.schedule(wait, this::changed);
    }
  }

  /** Ends all streams. */
  void stop() {
    synchronized (this) {
      stopped = true;
    }
    schedule(Optional.empty());
    all().forEach(each -> each.end(shuttingDown()));
  }
}

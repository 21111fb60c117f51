package dev.ingot.transport.client;

import dev.ingot.component.GrpcStatus;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http2.Http2Headers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call: finds a connection, makes attempts until the server has looked at one, and keeps the
 * deadline. Confined to the client's event loop, but for the result.
 */
final class GrpcExchange {
  /** Attempts that the server refused unseen, as when it goes away. */
  private static final int MOST_ATTEMPTS = 5;

  private final EventLoop loop;
  private final Connections connections;
  private final Http2Headers headers;
  private final GrpcRequest request;
  private final boolean waitForReady;
  private final CompletableFuture<GrpcResponse> result = new CompletableFuture<>();
  private @Nullable GrpcConnection connection;
  private @Nullable GrpcSession session;
  private @Nullable GrpcStream stream;
  private int attempts;

  GrpcExchange(
      EventLoop loop,
      Connections connections,
      Http2Headers headers,
      GrpcRequest request,
      boolean waitForReady) {
    this.loop = loop;
    this.connections = connections;
    this.headers = headers;
    this.request = request;
    this.waitForReady = waitForReady;
  }

  CompletableFuture<GrpcResponse> result() {
    return result;
  }

  void begin(Duration timeout) {
    result.whenComplete((response, failure) -> onLoop(this::closeStream));
    if (!timeout.isZero()) {
      var timer = loop.schedule(this::deadlinePassed, timeout.toMillis(), TimeUnit.MILLISECONDS);
      result.whenComplete((response, failure) -> timer.cancel(false));
    }
    connect();
  }

  private void deadlinePassed() {
    if (connection != null && stream != null) {
      connection.missed();
    }
    result.complete(GrpcFailures.deadlineExceeded());
  }

  private void connect() {
    if (result.isDone()) {
      return;
    }
    if (connections.isClosed()) {
      result.complete(GrpcFailures.closed());
      return;
    }
    GrpcConnection chosen = connections.current();
    connection = chosen;
    chosen
        .ready()
        .whenComplete(
            (opened, failure) -> {
              if (opened != null) {
                open(chosen, opened);
              } else {
                notConnected(String.valueOf(failure == null ? "" : failure.getMessage()));
              }
            });
  }

  private void notConnected(String message) {
    if (waitForReady && !connections.isClosed()) {
      long delay = Math.max(1, connections.delay().toMillis());
      loop.schedule(this::connect, delay, TimeUnit.MILLISECONDS);
    } else {
      result.complete(GrpcFailures.unavailable(message));
    }
  }

  private void open(GrpcConnection chosen, GrpcSession opened) {
    if (result.isDone()) {
      return;
    }
    if (!chosen.isUsable()) {
      again(GrpcFailures.unavailable("error reading from server: " + chosen.end()));
      return;
    }
    attempts++;
    session = opened;
    GrpcStream attempt = new GrpcStream(request, new Attempt(chosen));
    stream = attempt;
    opened.begin(headers, attempt);
  }

  private void again(GrpcResponse response) {
    stream = null;
    if (attempts < MOST_ATTEMPTS) {
      loop.execute(this::connect);
    } else {
      result.complete(response);
    }
  }

  /** Unless the loop has ended, and with it the stream. */
  private void onLoop(Runnable task) {
    if (loop.inEventLoop()) {
      task.run();
      return;
    }
    try {
      loop.execute(task);
    } catch (RejectedExecutionException ended) {
      stream = null;
    }
  }

  private void closeStream() {
    if (session != null && stream != null) {
      session.cancel(stream);
    }
  }

  private final class Attempt implements GrpcStream.Outcome {
    private final GrpcConnection used;

    Attempt(GrpcConnection used) {
      this.used = used;
    }

    @Override
    public void ended(GrpcResponse response) {
      if (response.status() != GrpcStatus.UNAVAILABLE) {
        used.answered();
      }
      result.complete(response);
    }

    @Override
    public void refused(GrpcResponse response) {
      if (!result.isDone()) {
        again(response);
      }
    }
  }
}

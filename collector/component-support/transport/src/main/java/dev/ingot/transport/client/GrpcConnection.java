package dev.ingot.transport.client;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A connection from its dialing to its end. Confined to the client's event loop. */
final class GrpcConnection {
  /** So many calls in a row without any answer in time, and the connection counts as dead. */
  private static final int MISSES_ALLOWED = 3;

  private final CompletableFuture<Channel> ready = new CompletableFuture<>();
  private @Nullable Channel channel;
  private @Nullable Http2Connection http2;
  private boolean retired;
  private int misses;
  private String end = "EOF";

  /** Completes with the channel when calls can begin, or with a {@link DialException}. */
  CompletableFuture<Channel> ready() {
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

  void connected(Channel connected, Http2Connection codec) {
    channel = connected;
    http2 = codec;
    codec.addListener(
        new Http2ConnectionAdapter() {
          @Override
          public void onStreamRemoved(Http2Stream stream) {
            closeIfDone();
          }
        });
  }

  /** The server's settings came. */
  void settled(Channel connected) {
    ready.complete(connected);
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
    if (channel != null) {
      channel.close();
    }
  }

  private void closeIfDone() {
    if (retired && channel != null && http2 != null && http2.numActiveStreams() == 0) {
      channel.close();
    }
  }
}

package dev.ingot.transport.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection without losing a request. First the client is asked to begin no more requests,
 * and all that it had under way are still taken: a PING tells when it has heard. Then it is told
 * the last request that was taken, and when all of them are answered the connection is closed.
 *
 * <p>Source: RFC 9113, section 6.8.
 */
final class Http2Drain {
  private static final long PING_CONTENT = 0x6c656176696e67L;

  /** How long a client may take to acknowledge that it has heard. */
  private static final long HEARING_SECONDS = 5;

  private enum Phase {
    OPEN,
    ASKED,
    TOLD
  }

  private final Http2Session session;
  private Phase phase = Phase.OPEN;
  private int lastStream = Integer.MAX_VALUE;
  private @Nullable Future<?> hearing;

  Http2Drain(Http2Session session) {
    this.session = session;
  }

  /** Asks for no more requests. Does nothing when it was asked before. */
  void begin() {
    if (phase != Phase.OPEN) {
      return;
    }
    phase = Phase.ASKED;
    ChannelHandlerContext ctx = session.context();
    session.goAway(
        ctx,
        Integer.MAX_VALUE,
        Http2Error.NO_ERROR.code(),
        Unpooled.EMPTY_BUFFER,
        ctx.newPromise());
    session.encoder().writePing(ctx, false, PING_CONTENT, ctx.newPromise());
    session.flush(ctx);
    hearing = ctx.executor().schedule(this::tell, HEARING_SECONDS, TimeUnit.SECONDS);
  }

  /** The client acknowledged a PING. */
  void acknowledged(long content) {
    if (content == PING_CONTENT) {
      tell();
    }
  }

  /**
   * The frame is not written by Netty's {@code goAway}: after that, Netty takes the DATA of a later
   * stream for an error of the connection, and the requests in progress would be lost with it.
   */
  private void tell() {
    if (phase != Phase.ASKED) {
      return;
    }
    phase = Phase.TOLD;
    stop();
    lastStream = session.connection().remote().lastStreamCreated();
    session.writeGoAway(Http2Error.NO_ERROR, "");
    closeIfDone();
  }

  /** The last stream that is, or will be, looked at. */
  int lastStream() {
    return lastStream;
  }

  /** Whether the client was told that the stream will not be looked at. */
  boolean isTooLate(int stream) {
    return stream > lastStream;
  }

  /** A stream is gone. */
  void streamEnded() {
    if (phase == Phase.TOLD) {
      session.context().executor().execute(this::closeIfDone);
    }
  }

  private void closeIfDone() {
    if (session.requests() == 0) {
      session.closeAfterWrites();
    }
  }

  void stop() {
    if (hearing != null) {
      hearing.cancel(false);
      hearing = null;
    }
  }
}

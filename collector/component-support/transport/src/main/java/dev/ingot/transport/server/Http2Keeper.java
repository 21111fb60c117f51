package dev.ingot.transport.server;

import dev.ingot.transport.server.KeepaliveServerConfig.EnforcementPolicy;
import dev.ingot.transport.server.KeepaliveServerConfig.ServerParameters;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections that are idle, old, dead or abusive, and requests that stall.
 *
 * <p>Source: grpc/proposal A8 and A9, and grpc-go's package {@code keepalive}.
 */
final class Http2Keeper {
  private static final long NEVER = Long.MAX_VALUE;
  private static final long SHORTEST_TICK = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LONGEST_TICK = TimeUnit.SECONDS.toNanos(15);
  private static final int STRIKES = 2;
  private static final long DEFAULT_PING = TimeUnit.HOURS.toNanos(2);
  private static final long PING_CONTENT = 0x696e676f74L;

  private final Http2Session session;
  private final long idle;
  private final long age;
  private final long ageGrace;
  private final long pingAfter;
  private final long pingTimeout;
  private final long stall;
  private final EnforcementPolicy policy;
  private @Nullable Future<?> ticks;
  private @Nullable Future<?> graceEnd;
  private long heardAt;
  private long idleSince;
  private long bornAt;
  private long pingedAt = NEVER;
  private long lastPing;
  private boolean pingSeen;
  private int strikes;
  private boolean retired;

  Http2Keeper(Http2Session session, Http2Limits limits) {
    ServerParameters parameters = limits.keepalive().parameters();
    this.session = session;
    this.idle = nanos(parameters.maxConnectionIdle());
    this.age = jittered(nanos(parameters.maxConnectionAge()));
    this.ageGrace = nanos(parameters.maxConnectionAgeGrace());
    this.pingAfter = parameters.time().isZero() ? DEFAULT_PING : nanos(parameters.time());
    this.pingTimeout = nanos(parameters.timeout());
    this.stall = nanos(limits.stall());
    this.policy = limits.keepalive().policy();
  }

  void start(ChannelHandlerContext ctx) {
    bornAt = System.nanoTime();
    heardAt = bornAt;
    idleSince = bornAt;
    long shortest = Math.min(Math.min(idle, age), Math.min(pingAfter, stall));
    long tick = Math.max(SHORTEST_TICK, Math.min(LONGEST_TICK, shortest / 4));
    ticks = ctx.executor().scheduleAtFixedRate(this::tick, tick, tick, TimeUnit.NANOSECONDS);
  }

  void stop() {
    if (ticks != null) {
      ticks.cancel(false);
      ticks = null;
    }
    if (graceEnd != null) {
      graceEnd.cancel(false);
      graceEnd = null;
    }
  }

  /** The client sent something of use. */
  void heard() {
    heardAt = System.nanoTime();
    pingedAt = NEVER;
    strikes = 0;
    pingSeen = false;
  }

  /** The client pinged. */
  void pinged() {
    long now = System.nanoTime();
    boolean allowedNow =
        policy.permitWithoutStream() || session.connection().numActiveStreams() > 0;
    long least = allowedNow ? nanosOrZero(policy.minTime()) : DEFAULT_PING;
    boolean tooSoon = pingSeen && now - lastPing < least;
    pingSeen = true;
    lastPing = now;
    if (tooSoon && ++strikes > STRIKES) {
      session.abort(Http2Error.ENHANCE_YOUR_CALM, "too_many_pings");
    }
  }

  private void tick() {
    long now = System.nanoTime();
    if (session.connection().numActiveStreams() > 0) {
      idleSince = now;
      endStalled(now);
    }
    if (now - idleSince >= idle || now - bornAt >= age) {
      retire();
    }
    ping(now);
  }

  private void retire() {
    if (!retired) {
      retired = true;
      session.drain();
      if (ageGrace != NEVER) {
        ChannelHandlerContext ctx = session.context();
        graceEnd = ctx.executor().schedule(() -> ctx.close(), ageGrace, TimeUnit.NANOSECONDS);
      }
    }
  }

  private void ping(long now) {
    ChannelHandlerContext ctx = session.context();
    if (pingedAt != NEVER) {
      if (now - pingedAt >= pingTimeout) {
        ctx.close();
      }
    } else if (now - heardAt >= pingAfter) {
      pingedAt = now;
      session.encoder().writePing(ctx, false, PING_CONTENT, ctx.newPromise());
      session.flush(ctx);
    }
  }

  private void endStalled(long now) {
    try {
      session
          .connection()
          .forEachActiveStream(
              stream -> {
                Http2Exchange exchange = session.exchange(stream);
                if (exchange != null && exchange.stalledFor(now) >= stall) {
                  exchange.giveUp();
                }
                return true;
              });
    } catch (Http2Exception e) {
      session.context().close();
    }
  }

  private static long nanos(Duration duration) {
    return duration.isZero() || duration.isNegative() ? NEVER : nanosOrZero(duration);
  }

  private static long nanosOrZero(Duration duration) {
    return duration.compareTo(Duration.ofDays(36500)) > 0 ? NEVER : duration.toNanos();
  }

  private static long jittered(long nanos) {
    return nanos == NEVER
        ? NEVER
        : (long) (nanos * (0.9 + ThreadLocalRandom.current().nextDouble(0.2)));
  }
}

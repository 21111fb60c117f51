package dev.ingot.extension.oauth2client;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The current token. It is renewed beside the requests before it ends; only when there is none do
 * requests wait. A server that failed is left alone for a second. Thread-safe.
 */
final class TokenCache {
  private static final long LEAVE_ALONE_NANOS = 1_000_000_000;

  private final ComponentContext context;
  private final Source source;
  private final Duration buffer;
  private volatile @Nullable Held held;
  private @Nullable ConsumeException failure;
  private long failedAt;
  private boolean renewing;

  /** Where tokens come from. */
  interface Source {
    /** Asks for a token, and waits for it. */
    Token fetch() throws ConsumeException;
  }

  /** A token, when to renew it, and when not to send it any more; times of the clock. */
  private record Held(Token token, boolean ends, long renewAt, long endsAt) {}

  TokenCache(ComponentContext context, Source source, Duration buffer) {
    this.context = context;
    this.source = source;
    this.buffer = buffer;
  }

  Token current() throws ConsumeException {
    Held known = held;
    long now = context.scheduler().nanoTime();
    if (known == null || (known.ends() && now - known.endsAt() >= 0)) {
      return await();
    }
    if (known.ends() && now - known.renewAt() >= 0) {
      renew();
    }
    return known.token();
  }

  private synchronized Token await() throws ConsumeException {
    Held known = held;
    long now = context.scheduler().nanoTime();
    if (known != null && !(known.ends() && now - known.endsAt() >= 0)) {
      return known.token();
    }
    if (failure != null && now - failedAt < LEAVE_ALONE_NANOS) {
      throw failure;
    }
    return fetch();
  }

  private Token fetch() throws ConsumeException {
    try {
      Token token = source.fetch();
      keep(token);
      return token;
    } catch (ConsumeException e) {
      failed(e);
      throw e;
    }
  }

  private synchronized void keep(Token token) {
    long now = context.scheduler().nanoTime();
    long life = token.life().toNanos();
    long early = Math.min(buffer.toNanos(), life / 2);
    held = new Held(token, life > 0, now + life - early, now + life);
    failure = null;
    renewing = false;
  }

  private synchronized void failed(ConsumeException e) {
    failure = e;
    failedAt = context.scheduler().nanoTime();
    renewing = false;
  }

  private synchronized void renew() {
    boolean failedNow =
        failure != null && context.scheduler().nanoTime() - failedAt < LEAVE_ALONE_NANOS;
    if (!renewing && !failedNow) {
      renewing = true;
      context.workers().start(context.id() + "-renew", this::renewNow);
    }
  }

  private void renewNow() {
    try {
      keep(source.fetch());
    } catch (ConsumeException e) {
      failed(e);
      context
          .logger()
          .warn(
              "Token cannot be renewed, the last one stays in use until it ends",
              "error",
              String.valueOf(e.getMessage()));
    }
  }
}

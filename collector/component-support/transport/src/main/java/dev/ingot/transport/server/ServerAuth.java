package dev.ingot.transport.server;

import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.auth.ServerAuthenticator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks an extension who sends, on the event loop when it knows at once, else on a few threads of
 * their own: those who are not known yet must not take the threads of those who are. Thread-safe.
 */
final class ServerAuth {
  /** Without authentication everybody may send. */
  static final ServerAuth OPEN = new ServerAuth(null, List.of(), null);

  private static final Optional<Sender> ANYBODY = Optional.of(new Sender.Known(AuthData.NONE));

  /** So many requests may wait for a decision; the next are refused. */
  private static final int MOST_WAITING = 1_000;

  private final @Nullable ServerAuthenticator authenticator;
  private final List<String> requestParams;
  private final @Nullable ServerRuntime runtime;
  private final AtomicInteger waiting = new AtomicInteger();

  private ServerAuth(
      @Nullable ServerAuthenticator authenticator,
      List<String> requestParams,
      @Nullable ServerRuntime runtime) {
    this.authenticator = authenticator;
    this.requestParams = requestParams;
    this.runtime = runtime;
  }

  /**
   * The authentication that settings ask for.
   *
   * @throws StartException when there is no such extension, in the Collector's words
   */
  static ServerAuth of(Optional<AuthConfig> config, ServerRuntime runtime) throws StartException {
    if (config.isEmpty()) {
      return OPEN;
    }
    ServerAuthenticator found = runtime.authenticator(config.get().authenticator());
    return new ServerAuth(found, config.get().requestParams(), runtime);
  }

  /** The headers that a refusal carries. */
  Map<String, String> challenge() {
    String challenge = authenticator == null ? "" : authenticator.challenge();
    return challenge.isEmpty() ? Map.of() : Map.of("www-authenticate", challenge);
  }

  /** The headers that count, with the query parameters that do. */
  RequestHeaders headers(HttpHead head) {
    return requestParams.isEmpty() || head.query().isEmpty()
        ? head.headers()
        : QueryHeaders.of(head, requestParams);
  }

  /** Decides at once; empty when {@link #decideLater} has to. */
  Optional<Sender> decideNow(RequestHeaders headers) {
    if (authenticator == null) {
      return ANYBODY;
    }
    try {
      return authenticator.tryAuthenticate(headers).map(Sender.Known::new);
    } catch (AuthException e) {
      return Optional.of(refused(e));
    } catch (RuntimeException | Error e) {
      return Optional.of(broken(e));
    }
  }

  /**
   * Decides on a thread that may wait.
   *
   * @param decided told once, on any thread
   */
  void decideLater(RequestHeaders headers, Consumer<Sender> decided) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      decided.accept(new Sender.Unheard());
      return;
    }
    running()
        .authPool()
        .execute(
            () -> {
              Sender sender = decide(headers);
              waiting.decrementAndGet();
              decided.accept(sender);
            });
  }

  private Sender decide(RequestHeaders headers) {
    ServerAuthenticator asked = authenticator;
    if (asked == null) {
      return new Sender.Known(AuthData.NONE);
    }
    try {
      return new Sender.Known(asked.authenticate(headers));
    } catch (AuthException e) {
      return refused(e);
    } catch (RuntimeException | Error e) {
      return broken(e);
    }
  }

  private Sender refused(AuthException e) {
    String reason = String.valueOf(e.getMessage());
    running().logger().debug("Authentication failed", "reason", reason);
    return new Sender.Refused(reason);
  }

  /** A bug in an extension lets nobody in. */
  private Sender broken(Throwable e) {
    Logger logger = running().logger();
    logger.error("Authentication failed", "error", e);
    return new Sender.Refused("authentication didn't succeed");
  }

  private ServerRuntime running() {
    if (runtime == null) {
      throw new IllegalStateException("authentication that was not asked for");
    }
    return runtime;
  }
}

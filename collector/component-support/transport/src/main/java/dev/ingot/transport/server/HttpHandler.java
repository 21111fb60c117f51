package dev.ingot.transport.server;

import java.util.Optional;
import java.util.function.Consumer;

/** Answers HTTP requests. All methods are called on event loops and must never wait. */
public interface HttpHandler {

  /**
   * Looks at a request before its body is read.
   *
   * @return the answer, when the body does not matter; empty to have it read
   */
  Optional<HttpResponse> screen(HttpHead head);

  /**
   * Answers a request.
   *
   * @param reply takes the answer, once, from any thread
   */
  void handle(HttpRequest request, Consumer<HttpResponse> reply);

  /** The answer when the server itself refuses a request that passed {@link #screen}. */
  HttpResponse refuse(HttpHead head, int status, String message);
}

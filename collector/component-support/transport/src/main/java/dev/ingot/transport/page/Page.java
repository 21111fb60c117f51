package dev.ingot.transport.page;

import dev.ingot.transport.server.HttpResponse;

/** What stands at a path. Called on threads of its own, several at a time; it may block. */
@FunctionalInterface
public interface Page {

  /**
   * Answers a request.
   *
   * @throws InterruptedException when the server stops meanwhile
   */
  HttpResponse answer(PageRequest request) throws InterruptedException;
}

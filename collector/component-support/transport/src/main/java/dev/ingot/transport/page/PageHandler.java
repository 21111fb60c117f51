package dev.ingot.transport.page;

import dev.ingot.component.Logger;
import dev.ingot.transport.server.HttpHandler;
import dev.ingot.transport.server.HttpHead;
import dev.ingot.transport.server.HttpRequest;
import dev.ingot.transport.server.HttpResponse;
import dev.ingot.transport.server.ServerRuntime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the page of a path and has it answer on a thread that may wait. */
final class PageHandler implements HttpHandler {
  private final Map<String, Page> pages;
  private final ServerRuntime runtime;
  private final Logger logger;
  private volatile boolean closed;

  PageHandler(Map<String, Page> pages, ServerRuntime runtime, Logger logger) {
    this.pages = Map.copyOf(pages);
    this.runtime = runtime;
    this.logger = logger;
  }

  /** Refuses requests from now on. */
  void close() {
    closed = true;
  }

  @Override
  public Optional<HttpResponse> screen(HttpHead head) {
    if (closed) {
      return Optional.of(stopping());
    }
    return find(head.path()).isEmpty()
        ? Optional.of(Responses.plain(404, "404 page not found\n"))
        : Optional.empty();
  }

  /** The page of exactly that path, else of the longest path above it that ends in a slash. */
  private Optional<Page> find(String path) {
    return pages.entrySet().stream()
        .filter(each -> matches(each.getKey(), path))
        .max(Comparator.comparing(each -> each.getKey().length()))
        .map(Map.Entry::getValue);
  }

  private static boolean matches(String own, String path) {
    return own.endsWith("/") ? path.startsWith(own) : path.equals(own);
  }

  @Override
  public void handle(HttpRequest request, Consumer<HttpResponse> reply) {
    HttpHead head = request.head();
    Page page =
        find(head.path())
            .orElseThrow(() -> new IllegalStateException("a request without a page was let in"));
    PageRequest asked =
        new PageRequest(
            head.method(), head.path(), Query.parse(head.query()), head.headers().first("accept"));
    runtime.pool().execute(() -> reply.accept(closed ? stopping() : answer(page, asked)));
  }

  private HttpResponse answer(Page page, PageRequest request) {
    try {
      return page.answer(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stopping();
    } catch (RuntimeException | Error e) {
      logger.error("Page failed", "path", request.path(), "error", e);
      return Responses.plain(500, "internal error\n");
    }
  }

  private static HttpResponse stopping() {
    return Responses.plain(503, "the collector is shutting down\n");
  }

  @Override
  public HttpResponse refuse(HttpHead head, int status, String message) {
    return Responses.plain(status, message + "\n");
  }
}

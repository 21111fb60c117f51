package dev.ingot.transport.server;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Sends bodies back; at {@code /wait} only after the gate was opened. */
final class EchoHandler implements HttpHandler {
  private final BlockingPool pool;
  final CountDownLatch gate = new CountDownLatch(1);
  final AtomicReference<HttpRequest> seen = new AtomicReference<>();

  EchoHandler(BlockingPool pool) {
    this.pool = pool;
  }

  @Override
  public Optional<HttpResponse> screen(HttpHead head) {
    return head.path().equals("/none")
        ? Optional.of(HttpResponse.text(404, "404 page not found\n"))
        : Optional.empty();
  }

  @Override
  public void handle(HttpRequest request, Consumer<HttpResponse> reply) {
    seen.set(request);
    HttpResponse echo = HttpResponse.of(200, "application/octet-stream", request.body());
    switch (request.head().path()) {
      case "/wait" -> pool.execute(() -> answerLater(echo, reply));
      case "/break" -> throw new IllegalStateException("a bug");
      case "/exhaust" -> throw new OutOfMemoryError("Java heap space");
      default -> reply.accept(echo);
    }
  }

  private void answerLater(HttpResponse echo, Consumer<HttpResponse> reply) {
    try {
      gate.await();
      reply.accept(echo);
    } catch (InterruptedException e) {
      reply.accept(HttpResponse.text(503, "interrupted"));
    }
  }

  @Override
  public HttpResponse refuse(HttpHead head, int status, String message) {
    return HttpResponse.text(status, message);
  }
}

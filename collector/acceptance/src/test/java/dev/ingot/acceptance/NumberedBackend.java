package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** An OTLP server that remembers the numbers of spans, and refuses or keeps silent when told. */
final class NumberedBackend implements AutoCloseable {
  private final Set<Integer> arrived = new TreeSet<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private boolean refusing;
  private boolean holding;
  private int duplicates;
  private int requests;
  private int refusals;

  NumberedBackend() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whether requests are refused so that they are sent again. */
  synchronized void refuse(boolean refuse) {
    refusing = refuse;
  }

  /** Whether requests get no answer. */
  synchronized void hold(boolean hold) {
    holding = hold;
    notifyAll();
  }

  synchronized int duplicates() {
    return duplicates;
  }

  void awaitRequest(Duration patience) {
    await(() -> requests > 0, patience, "a request");
  }

  void awaitRefusal(Duration patience) {
    await(() -> refusals > 0, patience, "a refusal");
  }

  /** Waits until so many more have arrived. */
  void awaitAnother(int count, Duration patience) {
    int before;
    synchronized (this) {
      before = arrived.size();
    }
    await(() -> arrived.size() >= before + count, patience, count + " more");
  }

  synchronized void awaitAll(Collection<Integer> numbers, Duration patience) {
    await(() -> arrived.containsAll(numbers), patience, "all");
    assertThat(arrived).containsAll(numbers);
  }

  private synchronized void await(BooleanSupplier condition, Duration patience, String what) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!condition.getAsBoolean()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("no " + what + " in " + patience + "; arrived: " + arrived);
        }
        wait(left);
      }
    } catch (InterruptedException interrupt) {
      throw new AssertionError(interrupt);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status(ExportTraceServiceRequest.parseFrom(body)), -1);
    }
  }

  private synchronized int status(ExportTraceServiceRequest request) {
    requests++;
    notifyAll();
    if (refusing) {
      refusals++;
      return 503;
    }
    await(() -> !holding, Duration.ofMinutes(2), "release");
    request
        .getResourceSpansList()
        .forEach(
            resource ->
                resource
                    .getScopeSpansList()
                    .forEach(scope -> scope.getSpansList().forEach(span -> take(span.getName()))));
    notifyAll();
    return 200;
  }

  private void take(String name) {
    if (!arrived.add(Integer.parseInt(name))) {
      duplicates++;
    }
  }

  @Override
  public void close() {
    hold(false);
    server.stop(0);
    threads.shutdownNow();
  }
}

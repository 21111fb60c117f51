package dev.ingot.builder.otlp;

import static java.util.Collections.nCopies;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests of all signals in turn for a while, one after the other on each of a few
 * connections. A connection that fails is given up; the others go on.
 *
 * @param grpc the port for gRPC on this machine, if there is one
 * @param http the port for HTTP
 * @param duration for how long
 */
public record Load(OptionalInt grpc, OptionalInt http, Duration duration) {
  private static final int GRPC_CONNECTIONS = 3;
  private static final int RECORDS = 100;

  /** The answers take of the window for the whole connection, and nobody gives it back. */
  private static final int CALLS_OF_A_CONNECTION = 5_000;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private record Request(Signal signal, byte[] body) {}

  /** Sends until the time is over or nobody answers any more; says how many requests were taken. */
  public int send() throws InterruptedException {
    Run run = new Run(System.nanoTime() + duration.toNanos(), requests(), new AtomicInteger());
    List<Callable<@Nullable Void>> senders = new ArrayList<>();
    grpc.ifPresent(port -> senders.addAll(nCopies(GRPC_CONNECTIONS, () -> run.overGrpc(port))));
    http.ifPresent(port -> senders.add(() -> run.overHttp(port)));
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      threads.invokeAll(senders);
    } finally {
      threads.shutdownNow();
    }
    return run.taken().get();
  }

  private static List<Request> requests() {
    List<Request> requests = new ArrayList<>();
    for (Signal signal : List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS)) {
      requests.add(new Request(signal, new Batch(signal, "sample", RECORDS).request()));
    }
    return requests;
  }

  /**
   * What the connections share.
   *
   * @param end when the time is over, as {@link System#nanoTime} tells it
   * @param requests what each sends in turn
   */
  private record Run(long end, List<Request> requests, AtomicInteger taken) {

    boolean goesOn() {
      return System.nanoTime() < end;
    }

    Request request(int number) {
      return requests.get(number % requests.size());
    }

    @Nullable Void overGrpc(int port) throws IOException {
      while (goesOn()) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          socket.setSoTimeout((int) PATIENCE.toMillis());
          socket.setTcpNoDelay(true);
          GrpcCalls calls = GrpcCalls.open(socket);
          for (int i = 0; i < CALLS_OF_A_CONNECTION && goesOn(); i++) {
            Request request = request(i);
            if (calls.call(request.signal(), request.body()).isEmpty()) {
              taken.incrementAndGet();
            }
          }
        }
      }
      return null;
    }

    @Nullable Void overHttp(int port) throws IOException, InterruptedException {
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      for (int i = 0; goesOn(); i++) {
        Request request = request(i);
        HttpRequest post = HttpPost.of(port, request.signal(), request.body(), PATIENCE);
        if (client.send(post, BodyHandlers.discarding()).statusCode() == HttpPost.OK) {
          taken.incrementAndGet();
        }
      }
      return null;
    }
  }
}

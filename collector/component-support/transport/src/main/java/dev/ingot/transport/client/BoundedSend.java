package dev.ingot.transport.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Small requests of Java's own client with an end: its timeout holds until the answer's headers are
 * there, and a server that never ends its answer would be waited for for ever.
 */
public final class BoundedSend {
  private BoundedSend() {}

  /**
   * Sends a request and waits for the answer. When the thread is interrupted, the request is
   * cancelled.
   *
   * @param most how many bytes of the body are read; the rest is not
   * @param timeout how long until the whole answer is there, more than zero
   * @throws HttpTimeoutException when it is not there in time
   * @throws IOException when there is no answer
   */
  public static HttpResponse<byte[]> send(
      HttpClient client, HttpRequest request, int most, Duration timeout)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(most));
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("request timed out");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }
}

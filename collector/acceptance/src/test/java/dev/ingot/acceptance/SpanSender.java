package dev.ingot.acceptance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends one span after the other on one HTTP connection, and keeps the ids of those that were
 * acknowledged. A span without an answer is sent again on a new connection.
 */
final class SpanSender {
  private static final long PAUSE_NANOS = 500_000;

  private final int port;
  private final String prefix;
  private final List<String> acknowledged = new ArrayList<>();
  private final Thread thread = new Thread(this::run);
  private int connections;
  private volatile boolean ended;

  private SpanSender(int port, String prefix) {
    this.port = port;
    this.prefix = prefix;
  }

  /**
   * Begins to send.
   *
   * @param prefix hexadecimal digits that all its ids begin with
   */
  static SpanSender begin(int port, String prefix) {
    SpanSender sender = new SpanSender(port, prefix);
    sender.thread.setDaemon(true);
    sender.thread.start();
    return sender;
  }

  /** Waits until so many more spans were acknowledged. */
  void awaitMore(int spans) {
    int before = count();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (count() < before + spans) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("sender " + prefix + " has stalled after " + count() + " spans");
      }
      LockSupport.parkNanos(200_000);
    }
  }

  /** Ends after the span that is under way; gives the ids of those that were acknowledged. */
  List<String> end() throws InterruptedException {
    ended = true;
    thread.join();
    synchronized (acknowledged) {
      return List.copyOf(acknowledged);
    }
  }

  /** How many connections it needed. */
  int connections() {
    return connections;
  }

  private int count() {
    synchronized (acknowledged) {
      return acknowledged.size();
    }
  }

  private void run() {
    int number = 0;
    while (!ended) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        connections++;
        socket.setSoTimeout(60_000);
        InputStream answers = new BufferedInputStream(socket.getInputStream());
        while (!ended) {
          String id = prefix + "%014x".formatted(number);
          socket.getOutputStream().write(request(id));
          int status = status(answers);
          if (status == 200) {
            synchronized (acknowledged) {
              acknowledged.add(id);
            }
            number++;
            LockSupport.parkNanos(PAUSE_NANOS);
          } else if (status != 503 && status != 429) {
            throw new AssertionError("status " + status);
          }
        }
      } catch (IOException cut) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private byte[] request(String id) {
    String body =
        """
        {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"%s%s","spanId":"%s",\
        "name":"s","startTimeUnixNano":"1","endTimeUnixNano":"2"}]}]}]}\
        """
            .formatted(id, id, id);
    String head =
        """
        POST /v1/traces HTTP/1.1
        host: localhost
        content-type: application/json
        content-length: %d

        """
            .formatted(body.length())
            .replace("\n", "\r\n");
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads one answer to its end; gives its status. */
  private static int status(InputStream in) throws IOException {
    String line = line(in);
    int status = Integer.parseInt(line.split(" ")[1]);
    int length = 0;
    while (!line.isEmpty()) {
      line = line(in);
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.readNBytes(length);
    return status;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("closed");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}

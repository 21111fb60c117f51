package dev.ingot.chaos.fuzz;

import dev.ingot.chaos.fuzz.Conversation.Ending;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Numbered;
import dev.ingot.chaos.wire.Answer;
import dev.ingot.chaos.wire.GrpcSender;
import dev.ingot.chaos.wire.HttpSender;
import dev.ingot.chaos.wire.Sender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Damaged conversations with a receiver. After each hundred, a valid request must be answered
 * within five seconds over both protocols.
 */
final class WireFuzz implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int READ_MILLIS = 20;
  private static final int LINGERING = 64;
  private static final int ROUND = 100;

  private final int grpcPort;
  private final int httpPort;
  private final Deque<Socket> lingering = new ArrayDeque<>();
  private long next;

  /** Begins with a seed, and goes on with the one after it. */
  WireFuzz(int grpcPort, int httpPort, long seed) {
    this.grpcPort = grpcPort;
    this.httpPort = httpPort;
    this.next = seed;
  }

  /** The seed of the next conversation. */
  long next() {
    return next;
  }

  /** A hundred conversations; what went wrong, if anything did. */
  Optional<String> round() throws IOException {
    long first = next;
    for (int i = 0; i < ROUND; i++) {
      talk(Conversation.of(next++));
    }
    return health().map(what -> what + " after seeds " + first + "-" + (next - 1));
  }

  /** How many connections are open, and say nothing more. */
  int lingering() {
    return lingering.size();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : lingering) {
      socket.close();
    }
    lingering.clear();
  }

  private void talk(Conversation conversation) throws IOException {
    Socket socket = connect(conversation.http());
    try {
      socket.setSoTimeout(READ_MILLIS);
      for (byte[] part : conversation.parts()) {
        socket.getOutputStream().write(part);
      }
      if (conversation.ending() == Ending.CLOSE) {
        socket.shutdownOutput();
      }
      readAll(socket.getInputStream());
    } catch (IOException e) {
      // the server has every right to end this
    }
    end(socket, conversation.ending());
  }

  private void end(Socket socket, Ending ending) throws IOException {
    if (ending == Ending.LINGER) {
      lingering.add(socket);
      if (lingering.size() > LINGERING) {
        lingering.remove().close();
      }
    } else {
      if (ending == Ending.RESET && !socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
      socket.close();
    }
  }

  private static void readAll(InputStream in) throws IOException {
    byte[] buffer = new byte[8 * 1024];
    try {
      while (in.read(buffer) >= 0) {
        // answers are not looked at
      }
    } catch (SocketTimeoutException e) {
      // it waits for more, and gets none
    }
  }

  private Optional<String> health() {
    byte[] request = Numbered.request(Kind.TRACES, 1, 10, 10);
    try (Sender grpc = new GrpcSender(patient(false));
        Sender http = new HttpSender(patient(true))) {
      boolean well =
          grpc.send(Kind.TRACES, request) == Answer.TAKEN
              && http.send(Kind.TRACES, request) == Answer.TAKEN;
      return well ? Optional.empty() : Optional.of("a valid request is refused");
    } catch (IOException e) {
      return Optional.of("no answer to a valid request: " + e.getMessage());
    }
  }

  private Socket patient(boolean http) throws IOException {
    Socket socket = connect(http);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private Socket connect(boolean http) throws IOException {
    return new Socket(InetAddress.getByName("127.0.0.1"), http ? httpPort : grpcPort);
  }
}

package dev.ingot.transport.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy whose tunnels all lead to one port of this machine, and which answers other requests
 * itself.
 */
final class TunnelProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final int port;
  private final String answer;
  final List<String> requests = new CopyOnWriteArrayList<>();

  /**
   * @param port where tunnels lead to
   * @param answer the status line for those who ask for one, such as {@code HTTP/1.1 200 OK}
   */
  TunnelProxy(int port, String answer) throws IOException {
    this.port = port;
    this.answer = answer;
    this.listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    daemon(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "test-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        sockets.add(client);
        daemon(() -> serve(client));
      }
    } catch (IOException closed) {
      // the end of the test
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      requests.add(head);
      OutputStream out = client.getOutputStream();
      if (!head.startsWith("CONNECT ")) {
        client.getInputStream().readNBytes(length(head));
        write(out, answer + "\r\nContent-Length: 0\r\n\r\n");
      } else if (!answer.contains(" 200 ")) {
        write(out, answer + "\r\nContent-Length: 0\r\n\r\n");
      } else {
        tunnel(client, out);
      }
    } catch (IOException gone) {
      // the client has left
    }
  }

  private void tunnel(Socket client, OutputStream out) throws IOException {
    try (Socket server = new Socket("127.0.0.1", port)) {
      sockets.add(server);
      write(out, answer + "\r\n\r\n");
      daemon(() -> copy(server, client));
      client.getInputStream().transferTo(server.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // either side has left
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static int length(String head) {
    for (String line : head.toLowerCase(Locale.ROOT).split("\r\n")) {
      if (line.startsWith("content-length:")) {
        return Integer.parseInt(line.substring(15).strip());
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}

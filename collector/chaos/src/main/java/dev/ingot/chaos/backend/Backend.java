package dev.ingot.chaos.backend;

import dev.ingot.chaos.item.Ledger;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/**
 * A backend for OTLP that writes into a ledger which items it got, and behaves as badly as it is
 * told. Any thread may use it.
 */
public final class Backend implements Closeable {
  /** What a backend speaks. */
  public enum Protocol {
    /** OTLP over gRPC. */
    GRPC("h2"),
    /** OTLP over HTTP 1.1, protobuf only. */
    HTTP("http/1.1");

    private final String alpn;

    Protocol(String alpn) {
      this.alpn = alpn;
    }

    /** How TLS calls it. */
    public String alpn() {
      return alpn;
    }
  }

  private final Till till;
  private final Protocol protocol;
  private final int port;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile ServerSocketFactory sockets = ServerSocketFactory.getDefault();
  private ServerSocket listener;
  private Thread accepting;

  /** Listens on a port of 127.0.0.1; 0 takes a free one and keeps it when it is down. */
  public Backend(Ledger ledger, Protocol protocol, int port) throws IOException {
    this.till = new Till(ledger);
    this.protocol = protocol;
    this.listener = listen(port);
    this.port = listener.getLocalPort();
    this.accepting = accept(listener);
  }

  /** The port. */
  public int port() {
    return port;
  }

  /** What it speaks. */
  public Protocol protocol() {
    return protocol;
  }

  /** How many requests have come. */
  public long requests() {
    return till.requests();
  }

  /** Treats requests that way from now on. */
  public void conduct(Conduct conduct) {
    till.conduct(conduct);
  }

  /** From the next {@link #up} on, connections are made by this factory. */
  public void sockets(ServerSocketFactory factory) {
    sockets = factory;
  }

  /** Refuses connections, and cuts those that there are. */
  public synchronized void down() throws IOException {
    listener.close();
    awaitEnd(accepting);
    for (Socket connection : connections) {
      cut(connection);
    }
  }

  /** Takes connections again. */
  public synchronized void up() throws IOException {
    if (listener.isClosed()) {
      listener = listen(port);
      accepting = accept(listener);
    }
  }

  @Override
  public void close() throws IOException {
    down();
  }

  private ServerSocket listen(int number) throws IOException {
    ServerSocket socket = sockets.createServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress("127.0.0.1", number), 128);
    return socket;
  }

  /** The port is free only when nobody waits on the socket any more. */
  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread accept(ServerSocket from) {
    return daemon(
        () -> {
          while (!from.isClosed()) {
            try {
              Socket connection = from.accept();
              connections.add(connection);
              daemon(() -> serve(connection));
            } catch (IOException e) {
              // closed, or the connection went before it was taken
            }
          }
        });
  }

  private void serve(Socket connection) {
    try (connection) {
      switch (protocol) {
        case GRPC -> new GrpcConnection(connection, till).serve();
        case HTTP -> new HttpConnection(connection, till).serve();
      }
    } catch (IOException | IllegalArgumentException e) {
      // the peer or a fault ended it, or what it said makes no sense
    } finally {
      connections.remove(connection);
    }
  }

  private static void cut(Socket connection) throws IOException {
    try {
      connection.setSoLinger(true, 0);
    } catch (IOException e) {
      // it is closed already
    }
    connection.close();
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}

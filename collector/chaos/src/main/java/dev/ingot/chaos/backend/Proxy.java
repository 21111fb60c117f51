package dev.ingot.chaos.backend;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire between two programs that can be slow, silent or cut. Any thread may use it. */
public final class Proxy implements Closeable {
  private static final Mode PASS = new Mode(0, 0, false, false);

  private final int target;
  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private Mode mode = PASS;

  /** Passes connections on to a port of 127.0.0.1. */
  public Proxy(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 128, InetAddress.getByName("127.0.0.1"));
    Backend.daemon(this::accept);
  }

  /** The port that it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Passes all bytes on again, those that were held back as well. */
  public void pass() {
    become(PASS);
  }

  /** Holds all bytes back, of connections that there are and of new ones. */
  public void stall() {
    become(new Mode(0, 0, true, false));
  }

  /** Passes on at most so many bytes a second in each direction of each connection. */
  public void slow(int bytesPerSecond) {
    become(new Mode(bytesPerSecond, 0, false, false));
  }

  /** Cuts each connection when so many more bytes have gone towards the target. */
  public void cutAfter(int bytes) {
    become(new Mode(0, bytes, false, false));
  }

  /** Cuts all connections, and new ones at once. */
  public void refuse() {
    become(new Mode(0, 0, false, true));
    sockets.forEach(this::cut);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    pass();
  }

  private synchronized void become(Mode next) {
    mode = next;
    notifyAll();
  }

  private synchronized Mode current() {
    return mode;
  }

  /** The mode, as soon as it lets bytes through. */
  private synchronized Mode awaitMode() throws InterruptedException {
    while (mode.stalled()) {
      wait();
    }
    return mode;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket from = listener.accept();
        sockets.add(from);
        if (current().refused()) {
          cut(from);
        } else {
          Backend.daemon(() -> connect(from));
        }
      } catch (IOException e) {
        // closed, or the connection went before it was taken
      }
    }
  }

  private void connect(Socket from) {
    try {
      Socket to = new Socket(InetAddress.getByName("127.0.0.1"), target);
      sockets.add(to);
      from.setTcpNoDelay(true);
      to.setTcpNoDelay(true);
      Backend.daemon(() -> pump(from, to, true));
      pump(to, from, false);
    } catch (IOException e) {
      cut(from);
    }
  }

  private void pump(Socket from, Socket to, boolean towardsTarget) {
    byte[] buffer = new byte[8 * 1024];
    Mode before = PASS;
    int passed = 0;
    try {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        Mode now = awaitMode();
        if (now.refused()) {
          break;
        }
        passed = now == before ? passed + read : read;
        before = now;
        int allowed = towardsTarget && now.cutAfter() > 0 ? now.cutAfter() - passed : 0;
        to.getOutputStream().write(buffer, 0, Math.max(0, allowed < 0 ? read + allowed : read));
        if (allowed < 0) {
          break;
        }
        if (now.bytesPerSecond() > 0) {
          Thread.sleep(1000L * read / now.bytesPerSecond());
        }
      }
    } catch (IOException | InterruptedException e) {
      // one end is gone: so is the other
    }
    cut(from);
    cut(to);
  }

  private void cut(Socket socket) {
    sockets.remove(socket);
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // it is closed already
    }
  }

  /** What the wire does; the numbers are 0 where there is no limit. */
  private record Mode(int bytesPerSecond, int cutAfter, boolean stalled, boolean refused) {}
}

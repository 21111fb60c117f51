package dev.ingot.chaos.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private ServerSocket target;
  private Proxy proxy;
  private Socket near;
  private Socket far;

  @BeforeEach
  void connect() throws IOException {
    target = new ServerSocket(0, 1, LOOPBACK);
    proxy = new Proxy(target.getLocalPort());
    near = new Socket(LOOPBACK, proxy.port());
    far = target.accept();
  }

  @AfterEach
  void close() throws IOException {
    near.close();
    far.close();
    proxy.close();
    target.close();
  }

  @Test
  void passesBytesBothWays() throws IOException {
    near.getOutputStream().write("there".getBytes());
    assertThat(new String(far.getInputStream().readNBytes(5))).isEqualTo("there");
    far.getOutputStream().write("back".getBytes());
    assertThat(new String(near.getInputStream().readNBytes(4))).isEqualTo("back");
  }

  @Test
  void holdsBytesBackUntilTheyMayPass() throws IOException {
    proxy.stall();
    near.getOutputStream().write("there".getBytes());
    far.setSoTimeout(50);
    assertThatThrownBy(() -> far.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    proxy.pass();
    far.setSoTimeout(0);
    assertThat(new String(far.getInputStream().readNBytes(5))).isEqualTo("there");
  }

  @Test
  void cutsWithinARequest() throws IOException {
    proxy.cutAfter(3);
    near.getOutputStream().write("there".getBytes());
    assertThatThrownBy(() -> near.getInputStream().read()).isInstanceOf(IOException.class);
  }

  @Test
  void refusesConnectionsUntilTheyMayPass() throws IOException {
    proxy.refuse();
    assertThatThrownBy(() -> read(near)).isInstanceOf(IOException.class);
    try (Socket refused = new Socket(LOOPBACK, proxy.port())) {
      assertThatThrownBy(() -> read(refused)).isInstanceOf(IOException.class);
    }
    proxy.pass();
    try (Socket again = new Socket(LOOPBACK, proxy.port());
        Socket accepted = target.accept()) {
      again.getOutputStream().write(7);
      assertThat(accepted.getInputStream().read()).isEqualTo(7);
    }
  }

  @Test
  void slowBytesArriveAllTheSame() throws IOException {
    proxy.slow(1000);
    near.getOutputStream().write(new byte[30]);
    assertThat(far.getInputStream().readNBytes(30)).hasSize(30);
  }

  /** Reads a byte, where the end of the connection is an error however it came. */
  private static int read(Socket socket) throws IOException {
    int read = socket.getInputStream().read();
    if (read < 0) {
      throw new IOException("the connection has ended");
    }
    return read;
  }
}

package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server listens on. Of the Collector's transports those that can carry a connection.
 *
 * <p>Source: the Collector's {@code config/confignet}, {@code TransportType}.
 */
enum Network {
  TCP,
  TCP4,
  TCP6,
  UNIX;

  /** The network of that name, which is in lower case. */
  static Optional<Network> of(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findAny();
  }

  /**
   * The address of an endpoint; hosts are looked up.
   *
   * @throws StartException in the words of Go's package {@code net}
   */
  SocketAddress resolve(String endpoint) throws StartException {
    return this == UNIX
        ? UnixPath.parse(endpoint).address()
        : Endpoint.parse(this, endpoint).resolve();
  }

  /**
   * Says what is wrong with an endpoint without looking hosts up.
   *
   * @throws StartException in the words of Go's package {@code net}
   */
  void check(String endpoint) throws StartException {
    if (this == UNIX) {
      UnixPath.parse(endpoint);
    } else {
      Endpoint.parse(this, endpoint);
    }
  }

  /**
   * A channel that is not bound.
   *
   * @throws UnsupportedOperationException when the system has no such sockets
   */
  ServerChannel open(SelectorProvider system) throws IOException {
    return switch (this) {
      case TCP -> new NioServerSocketChannel(system.openServerSocketChannel());
      case TCP4 -> new NioServerSocketChannel(open(system, StandardProtocolFamily.INET));
      case TCP6 -> new NioServerSocketChannel(open(system, StandardProtocolFamily.INET6));
      case UNIX -> new NioServerDomainSocketChannel(open(system, StandardProtocolFamily.UNIX));
    };
  }

  private static ServerSocketChannel open(SelectorProvider system, ProtocolFamily family)
      throws IOException {
    return system.openServerSocketChannel(family);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

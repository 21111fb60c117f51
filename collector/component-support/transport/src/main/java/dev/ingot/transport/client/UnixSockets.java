package dev.ingot.transport.client;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;

/** Opens unix sockets for clients. */
final class UnixSockets {
  private UnixSockets() {}

  /**
   * A channel that is not connected.
   *
   * @throws ChannelException when the system has no such sockets
   */
  static Channel open() {
    try {
      return new NioDomainSocketChannel(SocketChannel.open(StandardProtocolFamily.UNIX));
    } catch (IOException | UnsupportedOperationException e) {
      throw new ChannelException("this system has no unix sockets", e);
    }
  }
}

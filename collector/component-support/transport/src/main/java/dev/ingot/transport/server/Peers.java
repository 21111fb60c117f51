package dev.ingot.transport.server;

import dev.ingot.telemetry.RequestMetadata;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.Map;

/** The other side of a connection. */
final class Peers {
  private Peers() {}

  /** Address and port, and no headers. */
  static RequestMetadata metadata(Channel channel) {
    if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      return RequestMetadata.NONE;
    }
    String host = remote.getAddress().getHostAddress();
    String address = host.contains(":") ? "[" + host + "]" : host;
    return new RequestMetadata(address + ":" + remote.getPort(), Map.of());
  }
}

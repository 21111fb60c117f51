package dev.ingot.transport.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.Inet4Address;
import java.net.InetSocketAddress;

/**
 * Closes connections over IPv4 before anything of them is read. A socket of Java's for all
 * addresses of IPv6 takes those of IPv4 as well, and nothing can be set against it.
 */
final class Ipv6Only extends ChannelInboundHandlerAdapter {
  @Override
  public void channelRead(ChannelHandlerContext ctx, Object accepted) {
    Channel connection = (Channel) accepted;
    if (connection.remoteAddress() instanceof InetSocketAddress peer
        && peer.getAddress() instanceof Inet4Address) {
      connection.unsafe().closeForcibly();
    } else {
      ctx.fireChannelRead(connection);
    }
  }
}

package dev.ingot.transport.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2SettingsFrame;
import io.netty.util.ReferenceCountUtil;

/** Tells a connection what becomes of its channel. */
final class ConnectionHandler extends ChannelInboundHandlerAdapter {
  private final GrpcConnection connection;

  ConnectionHandler(GrpcConnection connection) {
    this.connection = connection;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof Http2SettingsFrame) {
        connection.settled(context.channel());
      } else if (message instanceof Http2GoAwayFrame) {
        connection.retire();
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    connection.ending(String.valueOf(cause.getMessage()));
    context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connection.failed(GrpcFailures.noSettings(connection.end()));
  }
}

package dev.ingot.transport.client;

import dev.ingot.transport.proxy.HttpProxy;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks a proxy for a way to the server; when there is one, the connection is as if it led to the
 * server itself. Source: RFC 9110, section 9.3.6.
 */
final class ConnectTunnel extends ByteToMessageDecoder {
  private static final int LONGEST_ANSWER = 16 * 1024;
  private static final String END = "\r\n\r\n";

  private final HttpProxy proxy;
  private final String server;
  private final ClientPipeline pipeline;
  private final GrpcConnection connection;
  private boolean open;

  /**
   * @param server host and port
   * @param pipeline what the connection passes through once it leads to the server
   */
  ConnectTunnel(
      HttpProxy proxy, String server, ClientPipeline pipeline, GrpcConnection connection) {
    this.proxy = proxy;
    this.server = server;
    this.pipeline = pipeline;
    this.connection = connection;
  }

  /** Says what is asked for; those behind are not told of the connection yet. */
  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    StringBuilder request = new StringBuilder("CONNECT " + server + " HTTP/1.1\r\n");
    request.append("Host: ").append(server).append("\r\n");
    proxy
        .authorization()
        .ifPresent(value -> request.append("Proxy-Authorization: ").append(value).append("\r\n"));
    ctx.writeAndFlush(ByteBufUtil.writeAscii(ctx.alloc(), request.append("\r\n")));
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    String text = in.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END);
    if (end < 0) {
      if (text.length() > LONGEST_ANSWER) {
        fail(ctx, "the proxy's answer has no end");
      }
      return;
    }
    in.skipBytes(end + END.length());
    String status = text.substring(0, text.indexOf("\r\n"));
    if (status.matches("HTTP/1\\.[01] 200( .*)?")) {
      open = true;
      pipeline.install(ctx.channel(), connection);
      ctx.fireChannelActive();
      ctx.pipeline().remove(this);
    } else {
      in.skipBytes(in.readableBytes());
      fail(ctx, "failed to do connect handshake, response: \"" + status + "\"");
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    if (!open) {
      connection.failed(GrpcFailures.dialing("failed to do connect handshake: unexpected EOF"));
    }
    super.channelInactive(ctx);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    fail(ctx, "failed to do connect handshake: " + cause.getMessage());
  }

  private void fail(ChannelHandlerContext ctx, String reason) {
    connection.failed(GrpcFailures.dialing(reason));
    ctx.close();
  }
}

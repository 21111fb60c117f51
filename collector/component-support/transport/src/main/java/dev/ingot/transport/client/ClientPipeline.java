package dev.ingot.transport.client;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * What the bytes of a connection pass through: TLS if asked for, HTTP/2, keepalive if asked for.
 *
 * @param tls absent for plaintext
 * @param serverName the host that TLS asks for
 * @param port the port that TLS knows the session by
 * @param keepalive whether and when to ping
 */
record ClientPipeline(
    Optional<SslContext> tls, String serverName, int port, Optional<KeepaliveConfig> keepalive) {

  void install(Channel channel, GrpcConnection connection) {
    if (tls.isPresent()) {
      SslHandler handler = tls.get().newHandler(channel.alloc(), serverName, port);
      verifyName(handler.engine());
      channel.pipeline().addLast(handler, new OnHandshake(handler, this, connection));
    } else {
      http2(channel, connection);
    }
  }

  private static void verifyName(SSLEngine engine) {
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
  }

  private void http2(Channel channel, GrpcConnection connection) {
    GrpcSession session = GrpcSessionBuilder.session(connection);
    ChannelPipeline pipeline = channel.pipeline();
    keepalive.ifPresent(
        settings ->
            pipeline.addLast(
                new IdleStateHandler(
                    settings.effectiveTime().toMillis(), 0, 0, TimeUnit.MILLISECONDS)));
    pipeline.addLast(session);
    keepalive.ifPresent(
        settings ->
            pipeline.addLast(
                new Keepalive(settings, () -> !session.isIdle(), session::ping, connection)));
    connection.connected(session);
  }

  /** Goes on with HTTP/2 when TLS has agreed on it. */
  private static final class OnHandshake extends ChannelInboundHandlerAdapter {
    private final SslHandler tls;
    private final ClientPipeline pipeline;
    private final GrpcConnection connection;

    OnHandshake(SslHandler tls, ClientPipeline pipeline, GrpcConnection connection) {
      this.tls = tls;
      this.pipeline = pipeline;
      this.connection = connection;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      tls.handshakeFuture()
          .addListener(
              done -> {
                if (!done.isSuccess()) {
                  connection.failed(GrpcFailures.handshake(done.cause()));
                } else if (!ApplicationProtocolNames.HTTP_2.equals(tls.applicationProtocol())) {
                  connection.failed(GrpcFailures.noHttp2());
                  context.close();
                } else {
                  pipeline.http2(context.channel(), connection);
                  context.pipeline().remove(this);
                }
              });
      context.fireChannelActive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      connection.failed(GrpcFailures.handshake(cause));
      context.close();
    }
  }
}

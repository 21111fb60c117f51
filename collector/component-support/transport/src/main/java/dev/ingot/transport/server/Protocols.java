package dev.ingot.transport.server;

import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.transport.net.WholeFrames;
import dev.ingot.transport.tls.Tls;
import dev.ingot.transport.tls.TlsServerConfig;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SslContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which handlers a new connection gets. */
final class Protocols {
  private static final List<String> HTTP =
      List.of(ApplicationProtocolNames.HTTP_2, ApplicationProtocolNames.HTTP_1_1);
  private static final List<String> GRPC = List.of(ApplicationProtocolNames.HTTP_2);

  /** How long grpc-go lets a client take to say which protocol it speaks. */
  private static final Duration GRPC_PATIENCE = Duration.ofMinutes(2);

  private final @Nullable SslContext tls;
  private final Consumer<ChannelPipeline> http2;
  private final Consumer<ChannelPipeline> http1;
  private final Duration patience;
  private final Logger logger;

  private Protocols(
      @Nullable SslContext tls,
      Consumer<ChannelPipeline> http2,
      Consumer<ChannelPipeline> http1,
      Duration patience,
      Logger logger) {
    this.tls = tls;
    this.http2 = http2;
    this.http1 = http1;
    this.patience = patience;
    this.logger = logger;
  }

  static Protocols http(HttpServerConfig config, HttpService service) throws StartException {
    Http2Limits limits = Http2Limits.of(config);
    return new Protocols(
        context(config.tls(), HTTP),
        pipeline ->
            pipeline.addLast(
                new WholeFrames(),
                Http2SessionBuilder.session(
                    limits, (session, stream) -> new HttpExchange(session, stream, service))),
        pipeline -> Http1Connection.install(pipeline, service),
        config.readHeaderTimeout(),
        service.logger());
  }

  static Protocols grpc(GrpcServerConfig config, GrpcDispatch dispatch) throws StartException {
    Http2Limits limits = Http2Limits.of(config);
    return new Protocols(
        context(config.tls(), GRPC),
        pipeline ->
            pipeline.addLast(
                new WholeFrames(),
                Http2SessionBuilder.session(
                    limits, (session, stream) -> new GrpcExchange(session, stream, dispatch))),
        pipeline -> pipeline.channel().close(),
        GRPC_PATIENCE,
        dispatch.logger());
  }

  private static @Nullable SslContext context(
      Optional<TlsServerConfig> config, List<String> protocols) throws StartException {
    return config.isPresent() ? Tls.server(config.get(), protocols) : null;
  }

  void install(ChannelPipeline pipeline) {
    if (tls != null) {
      pipeline.addLast(tls.newHandler(pipeline.channel().alloc()));
      pipeline.addLast(new Negotiation());
    } else {
      pipeline.addLast(new PrefaceDetector(patience, http2, http1));
    }
  }

  /** Continues with the protocol that the client chose in the TLS handshake. */
  private final class Negotiation extends ApplicationProtocolNegotiationHandler {
    Negotiation() {
      super(ApplicationProtocolNames.HTTP_1_1);
    }

    @Override
    protected void configurePipeline(ChannelHandlerContext ctx, String protocol) {
      if (protocol.equals(ApplicationProtocolNames.HTTP_2)) {
        http2.accept(ctx.pipeline());
      } else {
        http1.accept(ctx.pipeline());
      }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
      if (event == Connections.DRAIN) {
        ctx.close();
      }
      super.userEventTriggered(ctx, event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      Throwable reason = cause.getCause() == null ? cause : cause.getCause();
      logger.debug(
          "TLS handshake failed",
          "peer",
          Peers.metadata(ctx.channel()).clientAddress(),
          "error",
          String.valueOf(reason.getMessage()));
      ctx.close();
    }
  }
}

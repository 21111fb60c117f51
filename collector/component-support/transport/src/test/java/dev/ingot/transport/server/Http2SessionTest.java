package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import org.junit.jupiter.api.Test;

class Http2SessionTest {

  @Test
  void aFarewellThatCannotBeWrittenEndsTheConnection() {
    Http2Session session =
        Http2SessionBuilder.session(
            Http2Limits.of(GrpcServerConfig.at("127.0.0.1:0")),
            (owner, stream) -> {
              throw new AssertionError("no request was sent");
            });
    EmbeddedChannel channel = new EmbeddedChannel(session);
    session
        .connection()
        .remote()
        .flowController(
            new DefaultHttp2RemoteFlowController(session.connection()) {
              @Override
              public void writePendingBytes() throws Http2Exception {
                throw Http2Exception.connectionError(Http2Error.INTERNAL_ERROR, "broken");
              }
            });

    session.abort(Http2Error.PROTOCOL_ERROR, "enough");

    assertThat(channel.isOpen()).isFalse();
    channel.finishAndReleaseAll();
  }
}

package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Exception;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrpcSessionTest implements GrpcStream.Outcome {
  private final GrpcConnection connection = new GrpcConnection();
  private final GrpcSession session = GrpcSessionBuilder.session(connection);
  private final List<String> refused = new ArrayList<>();

  @Test
  void callBehindTheLastStreamOfAConnectionGoesToAnother() throws Http2Exception {
    EmbeddedChannel channel = new EmbeddedChannel(session);
    connection.connected(session);
    session.connection().local().createStream(Integer.MAX_VALUE, false);

    session.begin(
        new DefaultHttp2Headers(), new GrpcStream(GrpcRequest.of(false, List.of()), this));

    assertThat(refused).containsExactly("the connection has no stream left");
    assertThat(connection.isUsable()).isFalse();
    channel.finishAndReleaseAll();
  }

  @Override
  public void ended(GrpcResponse response) {
    refused.add("not refused: " + response.message());
  }

  @Override
  public void refused(GrpcResponse response) {
    refused.add(response.message());
  }
}

package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.GrpcStatus;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrpcSessionTest implements GrpcStream.Outcome {
  private final GrpcConnection connection = new GrpcConnection();
  private final GrpcSession session = GrpcSessionBuilder.session(connection);
  private final List<String> refused = new ArrayList<>();
  private final List<GrpcStatus> statuses = new ArrayList<>();

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

  /** What Netty says when a connection ends before all of a message was written. */
  @Test
  void callWhoseMessageCannotBeWrittenMayBeTriedAgain() {
    fail(true, "Stream closed before write could take place");

    assertThat(refused).containsExactly("error reading from server: EOF");
  }

  @Test
  void callWhoseAnswerIsMalformedIsNotTriedAgain() {
    fail(false, "invalid header");

    assertThat(refused).containsExactly("not refused: invalid header");
    assertThat(statuses).containsExactly(GrpcStatus.INTERNAL);
  }

  private void fail(boolean outbound, String message) {
    EmbeddedChannel channel = new EmbeddedChannel(session);
    connection.connected(session);
    session.begin(
        new DefaultHttp2Headers(), new GrpcStream(GrpcRequest.of(false, List.of()), this));
    Http2Exception failure = Http2Exception.streamError(3, Http2Error.INTERNAL_ERROR, message);
    session.onError(channel.pipeline().context(session), outbound, failure);
    channel.finishAndReleaseAll();
  }

  @Override
  public void ended(GrpcResponse response) {
    statuses.add(response.status());
    refused.add("not refused: " + response.message());
  }

  @Override
  public void refused(GrpcResponse response) {
    refused.add(response.message());
  }
}

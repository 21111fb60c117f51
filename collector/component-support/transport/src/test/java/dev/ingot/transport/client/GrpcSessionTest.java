package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.GrpcStatus;
import dev.ingot.telemetry.Segment;
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

  @Test
  void callWhoseMessageIsCutOffByTheEndOfItsConnectionMayBeTriedAgain() throws Http2Exception {
    EmbeddedChannel channel = new EmbeddedChannel(session);
    connection.connected(session);
    byte[] larger = new byte[200_000];
    GrpcRequest request = GrpcRequest.of(false, List.of(new Segment(larger, 0, larger.length)));

    session.begin(new DefaultHttp2Headers(), new GrpcStream(request, this));
    channel.runPendingTasks();
    channel.close();

    assertThat(statuses).containsExactly(GrpcStatus.UNAVAILABLE);
    assertThat(refused).containsExactly("not refused: error reading from server: EOF");
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

package dev.ingot.transport.server;

import dev.ingot.telemetry.RequestMetadata;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A HTTP request on a stream of HTTP/2. */
final class HttpExchange extends Http2Exchange {
  private final HttpService service;
  private @Nullable HttpHead head;
  private @Nullable HttpIntake intake;
  private RequestMetadata metadata = RequestMetadata.NONE;

  HttpExchange(Http2Session session, Http2Stream stream, HttpService service) {
    super(session, stream, service.budget());
    this.service = service;
  }

  @Override
  void begin(Http2Headers headers, boolean end) {
    Http2HeaderView view = new Http2HeaderView(headers);
    String target = view.first(":path");
    HttpHead request =
        new HttpHead(view.first(":method"), Paths.withoutQuery(target), Paths.query(target), view);
    head = request;
    metadata = session.metadata(headers);
    long length = end ? 0 : headers.getLong("content-length", -1);
    Optional<HttpResponse> preflight = service.preflight(request);
    if (preflight.isPresent()) {
      send(preflight.get());
    } else {
      ServerAuth auth = service.auth();
      authenticate(auth, auth.headers(request), sender -> decided(sender, request, length));
    }
    if (end) {
      trailers(true);
    }
  }

  private void decided(Sender sender, HttpHead request, long length) {
    if (!(sender instanceof Sender.Known known)) {
      send(service.refuse(request, sender));
      return;
    }
    metadata = metadata.withAuth(known.data().attributes());
    Optional<HttpResponse> early = HttpIntake.early(service, request, length);
    if (early.isPresent()) {
      send(early.get());
    } else {
      HttpIntake begun = HttpIntake.begin(service, request, length);
      intake = begun;
      admit(begun.admission());
    }
  }

  @Override
  void read(ByteBuf data) {
    if (isAnswered()) {
      return;
    }
    HttpResponse refusal = intake().add(data, charge());
    if (refusal != null) {
      send(refusal);
    }
  }

  @Override
  void finish() {
    intake().finish(metadata, handOver(), response -> onLoop(() -> send(response)));
  }

  @Override
  void refuseForRoom() {
    send(HttpIntake.noRoom(service, head()));
  }

  @Override
  void stalled() {
    send(HttpIntake.tooSlow(service, head()));
  }

  private HttpHead head() {
    HttpHead begun = head;
    if (begun == null) {
      throw new IllegalStateException("answer to a request that was not begun");
    }
    return begun;
  }

  private HttpIntake intake() {
    HttpIntake begun = intake;
    if (begun == null) {
      throw new IllegalStateException("body of a request that was not begun");
    }
    return begun;
  }

  private void send(HttpResponse response) {
    HttpHead request = head;
    if (request == null || !answer()) {
      return;
    }
    Http2Headers headers =
        new DefaultHttp2Headers(false).status(Integer.toString(response.status()));
    headers.set("date", DateFormatter.format(new Date()));
    if (!response.contentType().isEmpty()) {
      headers.set("content-type", response.contentType());
      headers.setInt("content-length", response.body().length);
    }
    response.headers().forEach(headers::set);
    service.headers(request).forEach(headers::set);
    ChannelHandlerContext ctx = session.context();
    boolean empty = response.body().length == 0 || request.method().equals("HEAD");
    session.encoder().writeHeaders(ctx, stream.id(), headers, 0, empty, ctx.newPromise());
    if (!empty) {
      ByteBuf data = Unpooled.wrappedBuffer(response.body());
      session.encoder().writeData(ctx, stream.id(), data, 0, true, ctx.newPromise());
    }
    answerWritten();
  }
}

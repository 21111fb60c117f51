package dev.ingot.transport.server;

import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.telemetry.RequestMetadata;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests of one connection of HTTP/1.1, one after the other. */
final class Http1Requests {
  private static final int MAX_DISCARDED = 256 * 1024;

  /** How long a connection stays for a request that was sent before its client knew of the end. */
  private static final Duration DRAIN_PATIENCE = Duration.ofMillis(100);

  /** What the connection does. */
  private enum Phase {
    /** Waits for a request. */
    IDLE,
    /** Waits for room for a request. */
    WAITING,
    /** Reads a body. */
    READING,
    /** Waits for the answer. */
    ANSWERING,
    /** Reads the rest of a body that was answered already. */
    DISCARDING,
    /** Is closed, or about to be. */
    CLOSED
  }

  private final HttpService service;
  private final Http1Connection connection;
  private final Deadline deadline;
  private final RequestMetadata peer;
  private final Http1Responses responses;
  private @Nullable ChannelHandlerContext context;
  private Phase phase = Phase.IDLE;
  private boolean headersBegan;
  private boolean keepAlive;
  private boolean draining;
  private boolean expectsContinue;
  private @Nullable HttpHead head;
  private @Nullable HttpIntake intake;
  private RequestMetadata metadata = RequestMetadata.NONE;
  private Charge charge;
  private ByteBudget.@Nullable Waiting waiting;

  Http1Requests(
      HttpService service, Http1Connection connection, Deadline deadline, RequestMetadata peer) {
    this.service = service;
    this.connection = connection;
    this.deadline = deadline;
    this.peer = peer;
    this.responses = new Http1Responses(service);
    this.charge = new Charge(service.budget(), 0);
  }

  void attach(ChannelHandlerContext ctx) {
    context = ctx;
  }

  boolean isIdle() {
    return phase == Phase.IDLE;
  }

  /** Whether the next message has to wait. */
  boolean isBusy() {
    return phase == Phase.WAITING || phase == Phase.ANSWERING;
  }

  /** Some bytes of a request came, not yet all of its headers. */
  void headersBegan() {
    if (!headersBegan) {
      headersBegan = true;
      deadline.set(service.headerTimeout());
    }
  }

  /** The client reads again. */
  void writable() {
    if (phase == Phase.IDLE) {
      idle();
    }
  }

  /** Takes the next message of the connection; not while busy. */
  void take(Object message) {
    if (message instanceof HttpRequest request && phase == Phase.IDLE) {
      begin(request);
    }
    if (message instanceof HttpContent content) {
      read(content);
    }
  }

  private void begin(HttpRequest request) {
    headersBegan = false;
    Optional<HttpResponse> illegal = Http1Heads.illegal(request);
    if (illegal.isPresent()) {
      fail(illegal.get());
      return;
    }
    HttpHead begun = Http1Heads.read(request);
    head = begun;
    metadata =
        service.includesMetadata()
            ? new RequestMetadata(peer.clientAddress(), begun.headers().toMap())
            : peer;
    keepAlive = HttpUtil.isKeepAlive(request) && service.keepsAlive() && !draining;
    expectsContinue = HttpUtil.is100ContinueExpected(request);
    long length = Http1Heads.announced(request);
    Optional<HttpResponse> early = Http1Heads.unexpected(request);
    if (early.isEmpty()) {
      early = service.preflight(begun);
    }
    if (early.isPresent()) {
      answerUnread(early.get(), length);
    } else {
      authenticate(begun, length);
    }
  }

  private void authenticate(HttpHead begun, long length) {
    ServerAuth auth = service.auth();
    RequestHeaders headers = auth.headers(begun);
    Optional<Sender> sender = auth.decideNow(headers);
    if (sender.isPresent()) {
      decided(sender.get(), begun, length);
      return;
    }
    phase = Phase.WAITING;
    deadline.pause();
    auth.decideLater(
        headers,
        late -> Http1Connection.later(ctx(), () -> decidedLate(late, begun, length), () -> {}));
  }

  private void decidedLate(Sender sender, HttpHead begun, long length) {
    if (phase == Phase.WAITING) {
      decided(sender, begun, length);
      connection.resume(ctx());
    }
  }

  private void decided(Sender sender, HttpHead begun, long length) {
    if (!(sender instanceof Sender.Known known)) {
      answerUnread(service.refuse(begun, sender), length);
      return;
    }
    metadata = metadata.withAuth(known.data().attributes());
    Optional<HttpResponse> early = HttpIntake.early(service, begun, length);
    if (early.isPresent()) {
      answerUnread(early.get(), length);
    } else {
      admit(HttpIntake.begin(service, begun, length));
    }
  }

  /** Answers a request whose body nobody reads, and keeps the connection if that is cheap. */
  private void answerUnread(HttpResponse response, long length) {
    keepAlive &= !expectsContinue && length >= 0 && length <= MAX_DISCARDED;
    answerEarly(response);
  }

  private void admit(HttpIntake begun) {
    intake = begun;
    long bytes = begun.admission();
    Charge wanted = new Charge(service.budget(), bytes);
    if (service.budget().tryCharge(bytes)) {
      charge = wanted;
      startReading();
      return;
    }
    phase = Phase.WAITING;
    deadline.pause();
    waiting =
        service
            .budget()
            .await(
                bytes, () -> Http1Connection.later(ctx(), () -> admitted(wanted), wanted::release));
  }

  private void admitted(Charge granted) {
    waiting = null;
    if (phase != Phase.WAITING) {
      granted.release();
      return;
    }
    charge = granted;
    startReading();
    connection.resume(ctx());
  }

  private void startReading() {
    phase = Phase.READING;
    deadline.set(service.readTimeout().isZero() ? service.idleTimeout() : service.readTimeout());
    if (expectsContinue) {
      responses.writeContinue(ctx());
    }
  }

  private void read(HttpContent content) {
    if (phase == Phase.READING) {
      readBody(content);
    } else if (phase == Phase.DISCARDING && content instanceof LastHttpContent) {
      idle();
    }
  }

  private void readBody(HttpContent content) {
    if (content.decoderResult().isFailure()) {
      charge.release();
      fail(Http1Heads.malformed(content.decoderResult().cause()));
      return;
    }
    if (service.readTimeout().isZero()) {
      deadline.set(service.idleTimeout());
    }
    HttpIntake current = current();
    HttpResponse refusal = current.add(content.content(), charge);
    if (refusal != null) {
      charge.release();
      keepAlive = false;
      answerEarly(refusal);
    } else if (content instanceof LastHttpContent) {
      phase = Phase.ANSWERING;
      deadline.pause();
      intake = null;
      current.finish(metadata, charge, this::answered);
    }
  }

  private HttpIntake current() {
    HttpIntake current = intake;
    if (current == null) {
      throw new IllegalStateException("body of a request that was not begun");
    }
    return current;
  }

  /** From any thread. */
  private void answered(HttpResponse response) {
    if (ctx().executor().inEventLoop()) {
      answer(response);
    } else {
      Http1Connection.later(ctx(), () -> answer(response), () -> {});
    }
  }

  private void answer(HttpResponse response) {
    if (phase != Phase.ANSWERING) {
      return;
    }
    write(head, response, Phase.IDLE);
    connection.resume(ctx());
  }

  private void idle() {
    phase = Phase.IDLE;
    deadline.set(draining ? DRAIN_PATIENCE : service.idleTimeout());
  }

  /** Answers before the body was read. */
  private void answerEarly(HttpResponse response) {
    intake = null;
    write(head, response, Phase.DISCARDING);
  }

  private void fail(HttpResponse response) {
    keepAlive = false;
    write(null, response, Phase.CLOSED);
  }

  /** Answers; the connection goes on in a phase, or ends. */
  private void write(@Nullable HttpHead answered, HttpResponse response, Phase next) {
    keepAlive &= !draining;
    responses.write(ctx(), answered, response, keepAlive);
    if (!keepAlive) {
      phase = Phase.CLOSED;
      deadline.clear();
    } else if (next == Phase.IDLE) {
      idle();
    } else {
      phase = next;
      deadline.set(service.idleTimeout());
    }
  }

  /** Ends the connection when its request, or one that is about to come, is answered. */
  void drain() {
    draining = true;
    if (phase == Phase.IDLE && !headersBegan) {
      idle();
    }
  }

  /** The connection is gone. */
  void closed() {
    boolean handedOver = phase == Phase.ANSWERING;
    phase = Phase.CLOSED;
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
    if (!handedOver) {
      charge.release();
    }
  }

  private ChannelHandlerContext ctx() {
    if (context == null) {
      throw new IllegalStateException("connection outside of a pipeline");
    }
    return context;
  }
}

package dev.ingot.transport.server;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Decompression;
import dev.ingot.transport.compression.DecompressionException;
import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A HTTP request on its way in, whatever the version of HTTP. */
final class HttpIntake {
  private static final int UNKNOWN_LENGTH_CHARGE = 64 * 1024;

  private final HttpService service;
  private final HttpHead head;
  private final long announced;
  private final Coding coding;
  private @Nullable Body body;

  private HttpIntake(HttpService service, HttpHead head, long announced, Coding coding) {
    this.service = service;
    this.head = head;
    this.announced = announced;
    this.coding = coding;
  }

  /**
   * The answer to a request that is not to be read.
   *
   * @param announced the length of the body as far as the head says it, else -1
   */
  static Optional<HttpResponse> early(HttpService service, HttpHead head, long announced) {
    Optional<HttpResponse> screened = service.handler().screen(head);
    if (screened.isPresent()) {
      return screened;
    }
    String encoding = head.headers().first("content-encoding");
    if (service.coding(encoding).isEmpty()) {
      return Optional.of(
          service.handler().refuse(head, 400, "unsupported Content-Encoding: " + encoding));
    }
    return announced > service.maxBodyBytes()
        ? Optional.of(tooLarge(service, head))
        : Optional.empty();
  }

  /** Begins a request that has no early answer. */
  static HttpIntake begin(HttpService service, HttpHead head, long announced) {
    Coding coding =
        service.coding(head.headers().first("content-encoding")).orElse(Coding.IDENTITY);
    return new HttpIntake(service, head, announced, coding);
  }

  /** The bytes to charge before the body is read. */
  long admission() {
    return announced >= 0 ? announced : UNKNOWN_LENGTH_CHARGE;
  }

  /**
   * Takes a part of the body.
   *
   * @return the answer, when the body is not to be read further; else null
   */
  @Nullable HttpResponse add(ByteBuf part, Charge charge) {
    Body current = body();
    if (part.readableBytes() > service.maxBodyBytes() - current.size()) {
      return tooLarge(service, head);
    }
    current.add(part, announced >= 0 ? (int) announced : service.maxBodyBytes());
    if (current.size() > admission()) {
      if (service.budget().isOverdrawn()) {
        return noRoom(service, head);
      }
      charge.raiseTo(current.size());
    }
    return null;
  }

  static HttpResponse noRoom(HttpService service, HttpHead head) {
    return service.handler().refuse(head, 503, "too many requests wait for memory");
  }

  static HttpResponse tooSlow(HttpService service, HttpHead head) {
    return service.handler().refuse(head, 408, "the request was not completed in time");
  }

  /** Hands the complete request over; the charge is given back with the answer. */
  void finish(RequestMetadata metadata, Charge charge, Consumer<HttpResponse> reply) {
    try {
      byte[] content = body().toArray();
      body = null;
      byte[] decoded = Decompression.decode(coding, content, service.maxBodyBytes());
      if (coding != Coding.IDENTITY) {
        charge.add(decoded.length);
      }
      service.handle(
          new HttpRequest(head, decoded, metadata),
          response -> {
            charge.release();
            reply.accept(response);
          });
    } catch (DecompressionException e) {
      charge.release();
      reply.accept(
          e.tooLarge()
              ? tooLarge(service, head)
              : service.handler().refuse(head, 400, String.valueOf(e.getMessage())));
    } catch (RuntimeException | Error e) {
      charge.release();
      throw e;
    }
  }

  private Body body() {
    Body current = body;
    if (current == null) {
      current = announced >= 0 ? Body.ofLength((int) announced) : Body.growing();
      body = current;
    }
    return current;
  }

  private static HttpResponse tooLarge(HttpService service, HttpHead head) {
    return service
        .handler()
        .refuse(head, 400, "request body is larger than " + service.maxBodyBytes() + " bytes");
  }
}

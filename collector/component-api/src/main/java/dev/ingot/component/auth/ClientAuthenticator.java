package dev.ingot.component.auth;

import dev.ingot.component.ConsumeException;
import dev.ingot.telemetry.RequestMetadata;

/**
 * Says as whom an exporter sends. Exporters name it with {@code auth::authenticator}. Thread-safe.
 *
 * <p>Source: the Collector's {@code extension/extensionauth}, {@code HTTPClient} and {@code
 * GRPCClient}.
 */
public interface ClientAuthenticator {

  /**
   * Adds headers to a request before it is sent. Called on threads that may wait, for each attempt;
   * never on event loops.
   *
   * @param sender what is known of the request that the telemetry came with
   * @throws ConsumeException when there are no credentials to send, and whether trying again can
   *     help
   */
  void authenticate(RequestMetadata sender, OutgoingHeaders headers) throws ConsumeException;

  /**
   * Whether it sends credentials, which gRPC exporters must not send over plain text. Default: yes.
   */
  default boolean requiresTls() {
    return true;
  }
}

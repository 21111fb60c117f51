package dev.ingot.transport.client;

import dev.ingot.transport.rpc.RpcStatus;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param contentType the content type in lower case, without parameters; empty when there is none
 * @param retryAfter the header {@code Retry-After} as it came
 * @param body the body, at most its first 64 KiB
 */
public record HttpAnswer(int status, String contentType, Optional<String> retryAfter, byte[] body) {

  /** Whether the server took the request. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the body is JSON. */
  public boolean isJson() {
    return contentType.equals("application/json");
  }

  /** The message of the {@code google.rpc.Status} in the body; empty when there is none. */
  public Optional<String> statusMessage() {
    Optional<String> message =
        isJson()
            ? JsonReplies.read(body)
                .map(json -> JsonReplies.member(json, "message"))
                .map(JsonReplies::text)
            : StatusReader.parse(body).map(RpcStatus::message);
    return message.filter(text -> !text.isEmpty());
  }
}

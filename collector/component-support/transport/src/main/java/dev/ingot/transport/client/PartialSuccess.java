package dev.ingot.transport.client;

import dev.ingot.component.Logger;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.yaml.Node;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a server says of telemetry that it took only in part, or has a remark on.
 *
 * <p>Source: opentelemetry-proto, {@code Export*PartialSuccess}; the fields have the same numbers
 * for all signals.
 *
 * @param rejected how many items were not taken
 * @param message why, or a remark
 */
public record PartialSuccess(long rejected, String message) {
  private static final List<String> REJECTED_MEMBERS =
      List.of("rejectedSpans", "rejectedDataPoints", "rejectedLogRecords");
  private static final PartialSuccess NONE = new PartialSuccess(0, "");

  /** What an {@code Export*ServiceResponse} in protobuf holds; nothing when it is malformed. */
  public static PartialSuccess ofProtobuf(byte[] response) {
    return Replies.read(response, PartialSuccess::read).orElse(NONE);
  }

  /** What an {@code Export*ServiceResponse} in JSON holds; nothing when it is malformed. */
  public static PartialSuccess ofJson(byte[] response) {
    return JsonReplies.read(response)
        .map(body -> JsonReplies.member(body, "partialSuccess"))
        .map(PartialSuccess::read)
        .orElse(NONE);
  }

  /** Warns of what was not taken, as the Collector does; silent when there is nothing to say. */
  public void log(Logger logger, String droppedItems) {
    if (!equals(NONE)) {
      logger.warn("Partial success response", "message", message, droppedItems, rejected);
    }
  }

  private static PartialSuccess read(WireReader response) {
    PartialSuccess found = NONE;
    while (response.next()) {
      if (response.field() == 1) {
        found = readFields(response.message());
      }
    }
    return found;
  }

  private static PartialSuccess readFields(WireReader fields) {
    long rejected = 0;
    String message = "";
    while (fields.next()) {
      if (fields.field() == 1) {
        rejected = fields.varint();
      } else if (fields.field() == 2) {
        message = fields.text();
      }
    }
    return new PartialSuccess(rejected, message);
  }

  private static PartialSuccess read(Node partialSuccess) {
    String rejected =
        REJECTED_MEMBERS.stream()
            .map(name -> JsonReplies.text(JsonReplies.member(partialSuccess, name)))
            .collect(Collectors.joining());
    return new PartialSuccess(
        rejected.matches("[0-9]{1,18}") ? Long.parseLong(rejected) : 0,
        JsonReplies.text(JsonReplies.member(partialSuccess, "errorMessage")));
  }
}

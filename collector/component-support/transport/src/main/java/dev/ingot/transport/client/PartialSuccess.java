package dev.ingot.transport.client;

import dev.ingot.component.ComponentContext;
import dev.ingot.telemetry.Telemetry;
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
  /** Why items that a server rejected are lost, in the drop audit. */
  public static final String REASON = "partial_success";

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

  /**
   * Warns of what was not taken, as the Collector does, and counts it as lost for the reason
   * {@value #REASON}; silent when there is nothing to say. Items that were rejected count as sent,
   * too: the Collector's counters say so.
   *
   * @param context of the exporter
   * @param sent what was sent; no more than that is counted, whatever the server says
   * @param droppedItems the log's field for the number
   */
  public void report(ComponentContext context, Telemetry sent, String droppedItems) {
    if (equals(NONE)) {
      return;
    }
    context.logger().warn("Partial success response", "message", message, droppedItems, rejected);
    long lost = Math.min(rejected, sent.itemCount());
    if (lost > 0) {
      context.drops().count(sent.signal(), REASON, lost);
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

package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** How a span ended. */
public final class SpanStatus extends Message {
  private Content message = Content.EMPTY;
  private int code;

  /** The message. */
  public String message() {
    open();
    return message.toString();
  }

  /** Sets the message. */
  public SpanStatus message(String text) {
    open();
    message = Content.of(text);
    return this;
  }

  /** The number of the code: 0 unset, 1 ok, 2 error. */
  public int code() {
    open();
    return code;
  }

  /** Sets the number of the code: 0 unset, 1 ok, 2 error. */
  public SpanStatus code(int number) {
    open();
    code = number;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 2 -> message = Content.of(in);
      case 3 -> code = (int) in.varint();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.varint(3, code);
    out.content(2, message);
  }
}

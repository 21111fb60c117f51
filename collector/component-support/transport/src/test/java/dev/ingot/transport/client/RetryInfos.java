package dev.ingot.transport.client;

import dev.ingot.telemetry.wire.WireWriter;

/** Makes {@code google.rpc.Status} messages with a {@code RetryInfo}. */
final class RetryInfos {
  private RetryInfos() {}

  static byte[] status(int code, String message, long seconds, int nanos) {
    WireWriter delay = new WireWriter();
    delay.varint(1, seconds);
    delay.varint(2, nanos);
    WireWriter info = new WireWriter();
    info.bytes(1, delay.toByteArray());
    WireWriter detail = new WireWriter();
    detail.text(1, "type.googleapis.com/google.rpc.RetryInfo");
    detail.bytes(2, info.toByteArray());
    WireWriter status = new WireWriter();
    status.varint(1, code);
    status.text(2, message);
    status.bytes(3, detail.toByteArray());
    return status.toByteArray();
  }
}

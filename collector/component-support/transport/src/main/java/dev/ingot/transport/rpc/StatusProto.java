package dev.ingot.transport.rpc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes {@code google.rpc.Status} in protobuf's wire format. */
final class StatusProto {
  static final String RETRY_INFO = "type.googleapis.com/google.rpc.RetryInfo";
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private StatusProto() {}

  static byte[] encode(RpcStatus status) {
    StatusProto message = new StatusProto();
    message.number(1, status.code().code());
    message.text(2, status.message());
    status.retryDelay().ifPresent(delay -> message.bytes(3, retryInfo(delay)));
    return message.out.toByteArray();
  }

  private static byte[] retryInfo(Duration delay) {
    StatusProto duration = new StatusProto();
    duration.number(1, delay.getSeconds());
    duration.number(2, delay.getNano());
    StatusProto info = new StatusProto();
    info.bytes(1, duration.out.toByteArray());
    StatusProto any = new StatusProto();
    any.text(1, RETRY_INFO);
    any.bytes(2, info.out.toByteArray());
    return any.out.toByteArray();
  }

  private void number(int field, long value) {
    if (value != 0) {
      varint(field << 3 | VARINT);
      varint(value);
    }
  }

  private void text(int field, String value) {
    if (!value.isEmpty()) {
      bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void bytes(int field, byte[] value) {
    varint(field << 3 | BYTES);
    varint(value.length);
    out.writeBytes(value);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}

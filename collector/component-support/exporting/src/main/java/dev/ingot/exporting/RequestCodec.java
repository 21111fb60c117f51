package dev.ingot.exporting;

import dev.ingot.storage.Bytes;
import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Telemetry as a record of a storage: a version, what came with the request, a table of the
 * segments, and their bytes as they are.
 */
final class RequestCodec<T extends Telemetry> {
  private static final int VERSION = 1;

  private final Signal<T> signal;

  RequestCodec(Signal<T> signal) {
    this.signal = signal;
  }

  /** The parts of the record; the segments' bytes are not copied. */
  List<Bytes> encode(T telemetry) {
    List<Bytes> record = new ArrayList<>();
    record.add(Bytes.of(head(telemetry)));
    for (Segment segment : telemetry.segments()) {
      record.add(new Bytes(segment.buffer(), segment.offset(), segment.length()));
    }
    return record;
  }

  /** The telemetry of a record that this process wrote; its checksum was right. */
  T decode(byte[] record) throws StorageException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(record);
    try {
      DataInputStream in = new DataInputStream(bytes);
      if (in.readUnsignedByte() != VERSION) {
        throw Failures.unknownRecord();
      }
      RequestMetadata metadata = metadata(in);
      int count = in.readInt();
      int at = record.length - bytes.available() + count * 9;
      List<Segment> segments = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int length = in.readInt();
        segments.add(new Segment(record, at, length, in.readInt(), in.readBoolean()));
        at += length;
      }
      return signal.of(segments, metadata);
    } catch (IOException | RuntimeException malformed) {
      throw Failures.malformedRecord(malformed);
    }
  }

  /** The telemetry of a record that another process wrote: checked down to its last field. */
  T decodeForeign(byte[] record) throws StorageException {
    T claimed = decode(record);
    List<T> checked = new ArrayList<>();
    try {
      for (Segment segment : claimed.segments()) {
        int end = segment.offset() + segment.length();
        byte[] bytes = Arrays.copyOfRange(record, segment.offset(), end);
        checked.add(signal.decode(bytes, claimed.metadata()));
      }
    } catch (MalformedTelemetryException malformed) {
      throw Failures.malformedRecord(malformed);
    }
    return checked.isEmpty() ? claimed : signal.concat(checked);
  }

  private byte[] head(T telemetry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      write(out, telemetry.metadata());
      out.writeInt(telemetry.segments().size());
      for (Segment segment : telemetry.segments()) {
        out.writeInt(segment.length());
        out.writeInt(segment.items());
        out.writeBoolean(segment.canonical());
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, RequestMetadata metadata) throws IOException {
    write(out, metadata.clientAddress());
    out.writeInt(metadata.headers().size());
    for (Map.Entry<String, List<String>> header : metadata.headers().entrySet()) {
      write(out, header.getKey());
      out.writeInt(header.getValue().size());
      for (String value : header.getValue()) {
        write(out, value);
      }
    }
  }

  private static RequestMetadata metadata(DataInputStream in) throws IOException {
    String clientAddress = text(in);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = text(in);
      int values = in.readInt();
      List<String> all = new ArrayList<>();
      for (int j = 0; j < values; j++) {
        all.add(text(in));
      }
      headers.put(name, all);
    }
    return clientAddress.isEmpty() && headers.isEmpty()
        ? RequestMetadata.NONE
        : new RequestMetadata(clientAddress, headers);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}

package dev.ingot.builder.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One export request of a signal. Each record carries the marker, so that it is found again in
 * whatever an exporter writes.
 *
 * <p>Field numbers: opentelemetry-proto 1.10.
 *
 * @param signal what it is a request of
 * @param marker a text that nothing else contains
 */
record Batch(Signal signal, String marker) {
  private static final int RECORDS = 10;

  private static final long TIME = 1_700_000_000_000_000_000L;
  private static final int ID_BYTES = 16;
  private static final int GAUGE = 5;

  /** How often the marker is in the request: once a record; of profiles, once in the dictionary. */
  int markers() {
    return signal == Signal.PROFILES ? 1 : RECORDS;
  }

  /** The request as protobuf. */
  byte[] request() {
    return switch (signal) {
      case TRACES, METRICS, LOGS -> records().toBytes();
      case PROFILES -> profiles().toBytes();
    };
  }

  /** How often the marker stands in {@code text}. */
  int countIn(String text) {
    int count = 0;
    for (int at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
      count++;
    }
    return count;
  }

  /** How often the marker stands in the bytes of a request. */
  int countIn(byte[] bytes) {
    return countIn(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private Protobuf records() {
    Protobuf scope = new Protobuf();
    for (int i = 1; i <= RECORDS; i++) {
      scope.message(2, record(i));
    }
    return new Protobuf().message(1, new Protobuf().message(2, scope));
  }

  private Protobuf record(int number) {
    return switch (signal) {
      case TRACES ->
          new Protobuf()
              .bytes(1, id(number))
              .bytes(2, ByteBuffer.allocate(8).putLong(number).array())
              .text(5, marker)
              .number(6, 1)
              .fixed64(7, TIME)
              .fixed64(8, TIME + number);
      case METRICS ->
          new Protobuf().text(1, marker).message(GAUGE, new Protobuf().message(1, point(number)));
      case LOGS, PROFILES ->
          new Protobuf().fixed64(1, TIME).number(2, 9).message(5, new Protobuf().text(1, marker));
    };
  }

  private static Protobuf point(int number) {
    return new Protobuf().fixed64(3, TIME).fixed64(4, Double.doubleToLongBits(number));
  }

  /** One profile; its marker is a text of the dictionary. */
  private Protobuf profiles() {
    Protobuf dictionary = new Protobuf();
    for (int table : new int[] {1, 2, 3, 4}) {
      dictionary.message(table, new Protobuf());
    }
    dictionary.text(5, "").text(5, marker);
    dictionary.message(6, new Protobuf()).message(7, new Protobuf());
    Protobuf type = new Protobuf().number(1, 1).number(2, 1);
    Protobuf sample = new Protobuf().bytes(4, new byte[] {1});
    Protobuf profile = new Protobuf().message(1, type).message(2, sample).fixed64(3, TIME);
    Protobuf scope = new Protobuf().message(2, profile.bytes(7, id(1)));
    return new Protobuf().message(1, new Protobuf().message(2, scope)).message(2, dictionary);
  }

  private static byte[] id(int number) {
    return ByteBuffer.allocate(ID_BYTES).putLong(1).putLong(number).array();
  }
}

package dev.ingot.builder.otlp;

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
 * @param records how many records it has; of profiles it is one
 */
public record Batch(Signal signal, String marker, int records) {
  private static final int RECORDS = 10;

  private static final long TIME = 1_700_000_000_000_000_000L;
  private static final int ID_BYTES = 16;
  private static final int GAUGE = 5;

  /** Ten records. */
  public Batch(Signal signal, String marker) {
    this(signal, marker, RECORDS);
  }

  /** How often the marker is in the request: once a record; of profiles, once in the dictionary. */
  public int markers() {
    return signal == Signal.PROFILES ? 1 : records;
  }

  /** The request as protobuf. */
  public byte[] request() {
    return switch (signal) {
      case TRACES, METRICS, LOGS -> tree().toBytes();
      case PROFILES -> profiles().toBytes();
    };
  }

  /** How often the marker stands in {@code text}. */
  public int countIn(String text) {
    int count = 0;
    for (int at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
      count++;
    }
    return count;
  }

  /** How often the marker stands in the bytes of a request. */
  public int countIn(byte[] bytes) {
    return countIn(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private Protobuf tree() {
    Protobuf scope = new Protobuf().message(1, new Protobuf().text(1, "ingot"));
    for (int i = 1; i <= records; i++) {
      scope.message(2, record(i));
    }
    Protobuf resource =
        new Protobuf().message(1, attribute("service.name", new Protobuf().text(1, "sample")));
    return new Protobuf().message(1, new Protobuf().message(1, resource).message(2, scope));
  }

  private Protobuf record(int number) {
    return switch (signal) {
      case TRACES ->
          attributes(
              9,
              new Protobuf()
                  .bytes(1, id(number))
                  .bytes(2, ByteBuffer.allocate(8).putLong(number).array())
                  .text(5, marker)
                  .number(6, 1)
                  .fixed64(7, TIME)
                  .fixed64(8, TIME + number));
      case METRICS ->
          new Protobuf().text(1, marker).message(GAUGE, new Protobuf().message(1, point(number)));
      case LOGS, PROFILES ->
          attributes(
              6,
              new Protobuf()
                  .fixed64(1, TIME)
                  .number(2, 9)
                  .message(5, new Protobuf().text(1, marker)));
    };
  }

  private static Protobuf point(int number) {
    return attributes(
        7, new Protobuf().fixed64(3, TIME).fixed64(4, Double.doubleToLongBits(number)));
  }

  /** Adds one attribute of each scalar type. */
  private static Protobuf attributes(int field, Protobuf record) {
    return record
        .message(field, attribute("http.route", new Protobuf().text(1, "/items/{id}")))
        .message(field, attribute("http.request.method", new Protobuf().text(1, "GET")))
        .message(field, attribute("http.response.status_code", new Protobuf().number(3, 200)))
        .message(field, attribute("cache.hit", new Protobuf().number(2, 1)))
        .message(
            field, attribute("share", new Protobuf().fixed64(4, Double.doubleToLongBits(0.5))));
  }

  private static Protobuf attribute(String key, Protobuf value) {
    return new Protobuf().text(1, key).message(2, value);
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

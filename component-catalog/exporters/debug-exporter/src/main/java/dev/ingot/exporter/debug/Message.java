package dev.ingot.exporter.debug;

import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.schema.OtlpMessages;
import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A message with its fields found by number; absent fields are zero, empty, or no message. */
final class Message {
  private final byte[] buffer;
  private final List<Place> places = new ArrayList<>();

  private record Place(int number, int start, int end) {}

  private Message(WireReader reader) {
    this.buffer = reader.buffer();
    while (reader.next()) {
      places.add(new Place(reader.field(), reader.start(), reader.end()));
    }
  }

  /** The resource messages of a request, in order. */
  static List<Message> resources(Telemetry telemetry) {
    List<Message> resources = new ArrayList<>();
    for (Segment segment : telemetry.segments()) {
      WireReader request = new WireReader(segment.buffer(), segment.offset(), segment.length());
      resources.addAll(new Message(request).messages(1));
    }
    return resources;
  }

  /** The dictionary of profiles; empty for all other signals. */
  static Message dictionary(Telemetry telemetry) {
    Message dictionary = new Message(new WireReader(new byte[0], 0, 0));
    if (telemetry.signal() == Signal.PROFILES) {
      for (Segment segment : telemetry.segments()) {
        dictionary =
            new Message(new WireReader(segment.buffer(), segment.offset(), segment.length()))
                .message(OtlpMessages.DICTIONARY);
      }
    }
    return dictionary;
  }

  boolean has(int number) {
    return find(number).isPresent();
  }

  String text(int number) {
    return find(number).map(WireReader::text).orElse("");
  }

  byte[] bytes(int number) {
    return find(number).map(WireReader::bytes).orElseGet(() -> new byte[0]);
  }

  long varint(int number) {
    return find(number).map(WireReader::varint).orElse(0L);
  }

  int zigzag(int number) {
    return find(number).map(WireReader::zigzag).orElse(0L).intValue();
  }

  long fixed64(int number) {
    return find(number).map(WireReader::fixed64).orElse(0L);
  }

  int fixed32(int number) {
    return find(number).map(WireReader::fixed32).orElse(0);
  }

  double float64(int number) {
    return Double.longBitsToDouble(fixed64(number));
  }

  /** An id in hexadecimal digits; empty for an id of zeros. */
  String id(int number) {
    String hex = HexFormat.of().formatHex(bytes(number));
    return hex.chars().allMatch(digit -> digit == '0') ? "" : hex;
  }

  Message message(int number) {
    return find(number)
        .map(field -> new Message(field.message()))
        .orElseGet(() -> new Message(new WireReader(buffer, 0, 0)));
  }

  List<Message> messages(int number) {
    return all(number).stream().map(field -> new Message(field.message())).toList();
  }

  List<String> texts(int number) {
    return all(number).stream().map(WireReader::text).toList();
  }

  List<Long> fixed64s(int number) {
    List<Long> numbers = new ArrayList<>();
    all(number).forEach(field -> field.eachFixed64(numbers::add));
    return numbers;
  }

  List<Long> varints(int number) {
    List<Long> numbers = new ArrayList<>();
    all(number).forEach(field -> field.eachVarint(numbers::add));
    return numbers;
  }

  private Optional<WireReader> find(int number) {
    return places.stream().filter(p -> p.number() == number).findFirst().map(this::read);
  }

  private List<WireReader> all(int number) {
    return places.stream().filter(p -> p.number() == number).map(this::read).toList();
  }

  private WireReader read(Place place) {
    WireReader reader = new WireReader(buffer, place.start(), place.end() - place.start());
    reader.next();
    return reader;
  }
}

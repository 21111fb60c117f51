package dev.ingot.telemetry.schema;

import java.util.Map;

/**
 * A field of a message.
 *
 * @param number its number
 * @param protoName its name in the .proto file and, as an alternative, in JSON
 * @param jsonName its name in JSON, lower camel case
 * @param kind its type
 * @param presence how often it occurs
 * @param message the type of a message field; {@link MessageType#NONE} for others
 * @param constants the numbers of an enum by name; empty for others
 * @param table for an index, or a list of them, the number of the table in the dictionary of
 *     profiles that it counts in; 0 for others
 */
public record Field(
    int number,
    String protoName,
    String jsonName,
    Kind kind,
    Presence presence,
    MessageType message,
    Map<String, Integer> constants,
    int table) {

  public Field {
    constants = Map.copyOf(constants);
  }

  static Field of(int number, String protoName, Kind kind) {
    return new Field(
        number,
        protoName,
        camelCase(protoName),
        kind,
        Presence.IMPLICIT,
        MessageType.NONE,
        Map.of(),
        0);
  }

  static Field index(int number, String protoName, int table) {
    return new Field(
        number,
        protoName,
        camelCase(protoName),
        Kind.INT32,
        Presence.IMPLICIT,
        MessageType.NONE,
        Map.of(),
        table);
  }

  static Field message(int number, String protoName, MessageType message) {
    return new Field(
        number,
        protoName,
        camelCase(protoName),
        Kind.MESSAGE,
        Presence.REPEATED,
        message,
        Map.of(),
        0);
  }

  static Field constant(int number, String protoName, Map<String, Integer> constants) {
    return new Field(
        number,
        protoName,
        camelCase(protoName),
        Kind.ENUM,
        Presence.IMPLICIT,
        MessageType.NONE,
        constants,
        0);
  }

  Field always() {
    return with(Presence.ALWAYS);
  }

  Field explicit() {
    return with(Presence.EXPLICIT);
  }

  Field oneof() {
    return with(Presence.ONEOF);
  }

  Field repeated() {
    return with(Presence.REPEATED);
  }

  /** Whether it can occur any number of times. */
  public boolean isRepeated() {
    return presence == Presence.REPEATED;
  }

  private Field with(Presence other) {
    return new Field(number, protoName, jsonName, kind, other, message, constants, table);
  }

  private static String camelCase(String snake) {
    StringBuilder camel = new StringBuilder();
    for (String word : snake.split("_")) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}

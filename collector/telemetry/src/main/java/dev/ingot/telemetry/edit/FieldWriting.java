package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Takes down changes of the fields of one message. */
abstract sealed class FieldWriting extends FieldReading permits Cursor {
  FieldWriting(FieldTable fields) {
    super(fields);
  }

  /**
   * Sets a number, as {@link #number} reads it; of a oneof the other members go. Too large numbers
   * are cut to what the field can hold.
   */
  public final void setNumber(int field, long number) {
    Kind kind = field(field).kind();
    if (!kind.isPackable()) {
      throw new IllegalStateException("field " + field + " of " + type() + " is no number");
    }
    fields().set(field, kind.wireType(), Numbers.encoded(kind, number));
  }

  /** Sets a {@code double} field; of a oneof the other members go. */
  public final void setFloat64(int field, double number) {
    setNumber(field, Double.doubleToRawLongBits(number));
  }

  /** Sets a {@code bool} field. */
  public final void setBool(int field, boolean truth) {
    setNumber(field, truth ? 1 : 0);
  }

  /** Sets a text field. */
  public final void setText(int field, String text) {
    setBytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets a text, bytes or message field; of a oneof the other members go. */
  public final void setBytes(int field, byte[] content) {
    fields().set(field, WireType.LENGTH_DELIMITED, content);
  }

  /** Takes a field away that can occur once; what it had reads as zero or empty. */
  public final void clear(int field) {
    fields().remove(field);
  }

  /**
   * Sets a value within a field of the type {@code AnyValue}: within the body of a log record. An
   * empty value on the way becomes the map or list that the path asks for, and a map gets the key
   * that it lacks.
   *
   * @param newValue an encoded {@code AnyValue}
   * @return false, and nothing is set, when the path leads past the end of a list or into a number
   *     or text
   */
  public final boolean setValue(int field, ValuePath path, byte[] newValue) {
    return change(field, from -> NestedChange.set(from, 0, from.length, path, 0, newValue));
  }

  /**
   * Takes away what stands at a path within a field of the type {@code AnyValue}, an entry of a map
   * or an element of a list; for the root path the field.
   *
   * @return whether there was something
   */
  public final boolean deleteValue(int field, ValuePath path) {
    if (path.length() == 0) {
      boolean wasThere = has(field);
      clear(field);
      return wasThere;
    }
    return change(field, from -> NestedChange.delete(from, 0, from.length, path, 0));
  }

  private interface Change {
    Optional<byte[]> of(byte[] value);
  }

  private boolean change(int field, Change change) {
    Optional<byte[]> changed = change.of(bytes(field));
    changed.ifPresent(value -> setBytes(field, value));
    return changed.isPresent();
  }

  /** Adds a text, or an encoded message, to a field that can occur often. */
  public final void add(int field, byte[] content) {
    if (!field(field).isRepeated()) {
      throw new IllegalStateException("field " + field + " of " + type() + " occurs once");
    }
    fields().append(field, WireType.LENGTH_DELIMITED, content);
  }

  /**
   * Replaces a text, or an encoded message, of a field that can occur often.
   *
   * @throws IndexOutOfBoundsException when there is none at that index
   */
  public final void replace(int field, int index, byte[] content) {
    fields().replace(fields().occurrences().entry(field, index), content);
  }

  /**
   * Takes a text or message away from a field that can occur often; those behind move up.
   *
   * @throws IndexOutOfBoundsException when there is none at that index
   */
  public final void remove(int field, int index) {
    if (field == type().attributesField()) {
      fields().removeAttribute(index);
    } else {
      fields().removeEntry(fields().occurrences().entry(field, index));
    }
  }

  /** Takes all occurrences of a field away, in one go. */
  public final void clearAll(int field) {
    fields().removeAll(field);
  }

  /** Sets all numbers of a field that can occur often; they are written packed. */
  public final void setNumbers(int field, long... numbers) {
    if (Arrays.equals(numbers(field).toArray(), numbers)) {
      return;
    }
    clearAll(field);
    if (numbers.length == 0) {
      return;
    }
    Field described = field(field);
    WireWriter packed = new WireWriter(numbers.length * Long.BYTES);
    for (long number : numbers) {
      Numbers.write(packed, described.kind(), number);
    }
    fields().append(field, WireType.LENGTH_DELIMITED, packed.toByteArray());
  }

  /** Sets all numbers of a {@code double} field that can occur often. */
  public final void setFloat64s(int field, double... numbers) {
    setNumbers(field, Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray());
  }
}

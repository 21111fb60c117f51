package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireWriter;
import java.util.Arrays;

/**
 * Sets one attribute to a value that is always the same or made of the one it has, or takes it
 * away. Insert, update, upsert and delete are the methods of {@link Attributes} with these names;
 * as a value, the walk can look for all attributes of several changes at once: see {@link
 * Edit#ofAttributes}. Immutable and thread-safe.
 */
public final class AttributeChange {
  /** What happens, by whether the attribute is there. */
  enum Kind {
    INSERT,
    UPDATE,
    UPSERT,
    DELETE,
    MAKE;

    boolean adds() {
      return this == INSERT || this == UPSERT;
    }
  }

  private final Kind kind;
  private final byte[] key;
  private final byte[] value;
  private final ValueChange made;

  private AttributeChange(Kind kind, byte[] key, byte[] value) {
    this(kind, key, value, (before, out) -> false);
  }

  private AttributeChange(Kind kind, byte[] key, byte[] value, ValueChange made) {
    this.kind = kind;
    this.key = key.clone();
    this.value = value.clone();
    this.made = made;
  }

  /**
   * Sets the attribute if the key is not there.
   *
   * @param key in UTF-8
   * @param value an encoded {@code AnyValue}, as of {@link AnyValues}
   */
  public static AttributeChange insert(byte[] key, byte[] value) {
    return new AttributeChange(Kind.INSERT, key, value);
  }

  /** Sets the attribute if the key is there; as {@link #insert} otherwise. */
  public static AttributeChange update(byte[] key, byte[] value) {
    return new AttributeChange(Kind.UPDATE, key, value);
  }

  /** Sets the attribute, whether the key is there or not; as {@link #insert} otherwise. */
  public static AttributeChange upsert(byte[] key, byte[] value) {
    return new AttributeChange(Kind.UPSERT, key, value);
  }

  /** Takes the first attribute with that key away, which is in UTF-8. */
  public static AttributeChange delete(byte[] key) {
    return new AttributeChange(Kind.DELETE, key, AnyValues.empty());
  }

  /**
   * Gives the attribute, if the key is there, a value made of the one it has.
   *
   * @param key in UTF-8
   */
  public static AttributeChange make(byte[] key, ValueChange made) {
    return new AttributeChange(Kind.MAKE, key, AnyValues.empty(), made);
  }

  /** Makes the change. */
  public void apply(Attributes attributes) {
    switch (kind) {
      case INSERT -> attributes.insert(key, value);
      case UPDATE -> attributes.update(key, value);
      case UPSERT -> attributes.upsert(key, value);
      case DELETE -> attributes.delete(key);
      case MAKE -> makeIn(attributes);
    }
  }

  private void makeIn(Attributes attributes) {
    int index = attributes.find(key);
    if (index >= 0) {
      attributes.replace(index, made);
    }
  }

  /** Writes the value made of another one; false: the attribute stays. */
  boolean makeValue(ValueView before, WireWriter out) {
    return made.change(before, out);
  }

  Kind kind() {
    return kind;
  }

  byte[] key() {
    return key;
  }

  boolean hasKeyOf(AttributeChange other) {
    return Arrays.equals(key, other.key);
  }

  byte[] value() {
    return value;
  }

  /** The length of the new attribute, and the attribute: what comes behind its tag. */
  byte[] encoded() {
    byte[] attribute = KeyValueRange.encoded(key, 0, key.length, value);
    int header = Numbers.varintSize(attribute.length);
    byte[] encoded = new byte[header + attribute.length];
    Numbers.putVarint(encoded, 0, attribute.length);
    System.arraycopy(attribute, 0, encoded, header, attribute.length);
    return encoded;
  }
}

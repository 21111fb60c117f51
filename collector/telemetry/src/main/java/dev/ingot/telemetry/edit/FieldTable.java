package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Presence;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one message in the order of the bytes, then those that were added; used again for
 * one message after the other. A changed field keeps its place: {@code sourceStart} and {@code
 * sourceEnd} are the bytes to be replaced, {@code buffer}, {@code start} and {@code end} the value
 * that counts now.
 */
final class FieldTable {
  private static final byte SAME = 0;
  private static final byte CHANGED = 1;
  private static final byte REMOVED = 2;
  private static final int NUMBERS = 32;

  /** The places of an entry: its tag, and where in the source it, its value and its end are. */
  private static final int STRIDE = 4;

  private static final int TAG = 0;
  private static final int BEGIN = 1;
  private static final int VALUE = 2;
  private static final int END = 3;

  private static final int FORM = FieldScan.FORM;

  private static final int FIRST_SIZE = 32;

  private final @Nullable FieldTable host;
  private final int hostNumber;
  private final FieldScan scan = new FieldScan();
  private final Occurrences occurrences = new Occurrences(this);
  private final int[] latest = new int[NUMBERS];
  private MessageType type = MessageType.NONE;
  private byte[] source = new byte[0];
  private int count;
  private int sourceCount;
  private boolean changed;
  private int firstChange;
  private boolean closed;
  private int hostEntry;

  private int[] places = new int[FIRST_SIZE * STRIDE];
  private byte[] state = new byte[FIRST_SIZE];
  private byte[] @Nullable [] values = new byte[FIRST_SIZE][];

  private int[] attributes = new int[FIRST_SIZE];
  private int attributeCount;

  /** A message that the walk finds in the source. */
  FieldTable() {
    this.host = null;
    this.hostNumber = 0;
  }

  /** A message in a field of another one, which gets every change at once. */
  FieldTable(FieldTable host, int hostNumber) {
    this.host = host;
    this.hostNumber = hostNumber;
  }

  /** Begins anew with another message. */
  void read(MessageType newType, byte[] bytes, int from, int to) {
    if (changed) {
      Arrays.fill(state, firstChange, count, SAME);
    }
    type = newType;
    source = bytes;
    count = 0;
    attributeCount = 0;
    changed = false;
    closed = false;
    occurrences.forget();
    Arrays.fill(latest, -1);
    firstChange = Integer.MAX_VALUE;
    scanFields(bytes, from, to);
    sourceCount = count;
  }

  /** The tight loop below every edit: notes where the fields of a valid message stand. */
  private void scanFields(byte[] bytes, int from, int to) {
    int attributesField = type.attributesField();
    int[] table = places;
    int at = from;
    int entry = 0;
    while (at < to) {
      int tag = bytes[at];
      int value = at + 1;
      int end;
      if ((tag & FORM) == WireType.LENGTH_DELIMITED && bytes[value] >= 0) {
        end = value + 1 + bytes[value];
        value++;
      } else if ((tag & FORM) == WireType.FIXED64) {
        end = value + Long.BYTES;
      } else if ((tag & FORM) == WireType.VARINT) {
        end = Numbers.varintEnd(bytes, value);
      } else {
        scan.moveTo(bytes, at, to);
        tag = scan.tag();
        value = scan.value();
        end = scan.end();
      }
      if (end > to) {
        throw new IllegalStateException("field " + (tag >>> 3) + " outside of its message");
      }
      int base = entry * STRIDE;
      if (base == table.length) {
        grow();
        table = places;
      }
      table[base + TAG] = tag;
      table[base + BEGIN] = at;
      table[base + VALUE] = value;
      table[base + END] = end;
      int number = tag >>> 3;
      if (number < NUMBERS) {
        latest[number] = entry;
      }
      if (number == attributesField) {
        addAttribute(entry);
      }
      entry++;
      at = end;
    }
    count = entry;
  }

  /** Begins anew with the message in an entry of the host; -1: it is absent. */
  void readWithin(int entry) {
    FieldTable around = Objects.requireNonNull(host);
    MessageType newType = around.type.child(hostNumber);
    if (entry < 0) {
      read(newType, around.source, 0, 0);
    } else {
      read(newType, around.buffer(entry), around.start(entry), around.end(entry));
    }
    hostEntry = entry;
  }

  MessageType type() {
    return type;
  }

  byte[] source() {
    return source;
  }

  int count() {
    return count;
  }

  int sourceCount() {
    return sourceCount;
  }

  boolean isChanged() {
    return changed;
  }

  /** All entries before this one are the same. */
  int firstChange() {
    return firstChange;
  }

  /** From now on until the next message, changes are refused. */
  void close() {
    closed = true;
  }

  int number(int entry) {
    return places[entry * STRIDE + TAG] >>> 3;
  }

  int wireType(int entry) {
    return places[entry * STRIDE + TAG] & 7;
  }

  boolean isSame(int entry) {
    return state[entry] == SAME;
  }

  boolean isRemoved(int entry) {
    return state[entry] == REMOVED;
  }

  int sourceStart(int entry) {
    return places[entry * STRIDE + BEGIN];
  }

  int sourceEnd(int entry) {
    return places[entry * STRIDE + END];
  }

  byte[] buffer(int entry) {
    byte[] own = state[entry] == CHANGED ? values[entry] : null;
    return own == null ? source : own;
  }

  int start(int entry) {
    return state[entry] == CHANGED ? 0 : places[entry * STRIDE + VALUE];
  }

  int end(int entry) {
    return state[entry] == CHANGED ? buffer(entry).length : sourceEnd(entry);
  }

  /** The entry of a field that occurs once; -1: it is absent. */
  int find(int number) {
    return number < NUMBERS ? latest[number] : -1;
  }

  /** How often a field occurs and where. */
  Occurrences occurrences() {
    return occurrences;
  }

  int attributeCount() {
    return attributeCount;
  }

  /** The index of the first attribute with that key; -1: there is none. */
  int findAttribute(byte[] key, KeyValueRange range) {
    for (int i = 0; i < attributeCount; i++) {
      int base = attributes[i] * STRIDE;
      boolean found =
          state[attributes[i]] == SAME
              ? KeyValueRange.hasKey(source, places[base + VALUE], places[base + END], key, range)
              : KeyValueRange.hasKey(buffer(attributes[i]), 0, end(attributes[i]), key, range);
      if (found) {
        return i;
      }
    }
    return -1;
  }

  int attributeEntry(int attribute) {
    return attributes[attribute];
  }

  /** Gives a field another value, or adds it; of a oneof the other members go. */
  void set(int number, int wireType, byte[] value) {
    removeOthers(number);
    int entry = find(number);
    if (entry < 0) {
      append(number, wireType, value);
    } else {
      replace(entry, value);
    }
  }

  private void removeOthers(int number) {
    int slot = type.slot(number);
    if (slot < 0 || type.field(slot).presence() != Presence.ONEOF) {
      return;
    }
    for (Field field : type.fields()) {
      if (field.presence() == Presence.ONEOF && field.number() != number) {
        remove(field.number());
      }
    }
  }

  /** Takes a field away that occurs once. */
  void remove(int number) {
    int entry = find(number);
    if (entry >= 0) {
      removeEntry(entry);
    }
  }

  void replace(int entry, byte[] value) {
    byte[] now = buffer(entry);
    if (!Arrays.equals(now, start(entry), end(entry), value, 0, value.length)) {
      put(entry, value);
    }
  }

  /** Adds one more occurrence of a field; gives its entry. */
  int append(int number, int wireType, byte[] value) {
    if (count == state.length) {
      grow();
    }
    int entry = count++;
    places[entry * STRIDE + TAG] = number << 3 | wireType;
    if (number < NUMBERS) {
      latest[number] = entry;
    }
    if (number == type.attributesField()) {
      addAttribute(entry);
    }
    put(entry, value);
    return entry;
  }

  void removeAttribute(int attribute) {
    int entry = attributes[attribute];
    int behind = --attributeCount - attribute;
    System.arraycopy(attributes, attribute + 1, attributes, attribute, behind);
    removeEntry(entry);
  }

  /** Takes the attributes away that are chosen, all in one go. */
  void removeAttributes(IntPredicate chosen) {
    int before = attributeCount;
    int kept = 0;
    for (int i = 0; i < before; i++) {
      int entry = attributes[i];
      if (chosen.test(i)) {
        markRemoved(entry);
      } else {
        attributes[kept++] = entry;
      }
    }
    attributeCount = kept;
    if (kept < before) {
      tellHost();
    }
  }

  /** Takes all occurrences of a field away in one go. */
  void removeAll(int number) {
    boolean found = false;
    for (int entry = 0; entry < count; entry++) {
      if (number(entry) == number && state[entry] != REMOVED) {
        markRemoved(entry);
        found = true;
      }
    }
    if (number == type.attributesField()) {
      attributeCount = 0;
    }
    if (found) {
      tellHost();
    }
  }

  /** Takes one occurrence of a field away. */
  void removeEntry(int entry) {
    markRemoved(entry);
    tellHost();
  }

  private void markRemoved(int entry) {
    beforeChange(entry);
    state[entry] = REMOVED;
    int number = number(entry);
    if (number < NUMBERS && latest[number] == entry) {
      latest[number] = -1;
    }
  }

  /** The message as it is now. */
  byte[] encoded() {
    WireWriter out = new WireWriter();
    for (int entry = 0; entry < count; entry++) {
      writeTo(out, entry);
    }
    return out.toByteArray();
  }

  /** Writes an entry with its tag; nothing when it was removed. */
  void writeTo(WireWriter out, int entry) {
    if (state[entry] == SAME) {
      int begin = sourceStart(entry);
      out.raw(source, begin, sourceEnd(entry) - begin);
    } else if (state[entry] == CHANGED) {
      byte[] value = buffer(entry);
      out.tag(number(entry), wireType(entry));
      if (wireType(entry) == WireType.LENGTH_DELIMITED) {
        out.rawVarint(value.length);
      }
      out.raw(value, 0, value.length);
    }
  }

  private void put(int entry, byte[] value) {
    beforeChange(entry);
    values[entry] = value;
    state[entry] = CHANGED;
    tellHost();
  }

  private void beforeChange(int entry) {
    if (closed) {
      throw new IllegalStateException(type + " is changed by an edit of what is in it");
    }
    changed = true;
    firstChange = Math.min(firstChange, entry);
    occurrences.forget();
  }

  private void tellHost() {
    if (host == null) {
      return;
    }
    if (hostEntry < 0) {
      host.set(hostNumber, WireType.LENGTH_DELIMITED, encoded());
      hostEntry = host.find(hostNumber);
    } else if (host.isRemoved(hostEntry)) {
      throw new IllegalStateException(type + " is changed after it was taken away");
    } else {
      host.replace(hostEntry, encoded());
    }
  }

  private void addAttribute(int entry) {
    if (attributeCount == attributes.length) {
      attributes = Arrays.copyOf(attributes, attributeCount * 2);
    }
    attributes[attributeCount++] = entry;
  }

  private void grow() {
    int size = state.length * 2;
    places = Arrays.copyOf(places, size * STRIDE);
    state = Arrays.copyOf(state, size);
    values = Arrays.copyOf(values, size);
  }
}

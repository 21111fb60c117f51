package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;

/**
 * The short way for constant changes of attributes: one look at the bytes of a record finds out
 * what becomes of it, and how long it will be. It knows the usual forms, which are nearly all that
 * senders write, and leaves all others to the cursor, which gives the same for both.
 */
final class Patch {
  private static final byte KEY_TAG = KeyValueRange.KEY << 3 | WireType.LENGTH_DELIMITED;
  private static final byte VALUE_TAG = KeyValueRange.VALUE << 3 | WireType.LENGTH_DELIMITED;

  /** What {@link #endOf} gives for a form that is not usual. */
  private static final int UNUSUAL = -1;

  /** A tag and a length. */
  private static final int SHORTEST = 2;

  /** Fields behind this number have tags of two bytes. */
  private static final int LAST_SHORT = 15;

  private final ChangePlan plan;
  private final KeyValueRange range = new KeyValueRange();
  private final int[] from;
  private final int[] to;
  private final int[] replacing;
  private byte tag;
  private int count;
  private int length;
  private long seen;
  private long added;

  Patch(ChangePlan plan) {
    this.plan = plan;
    this.from = new int[plan.size()];
    this.to = new int[plan.size()];
    this.replacing = new int[plan.size()];
  }

  /**
   * Finds out what becomes of the message in the bytes.
   *
   * @return false when the message is not of the usual form
   */
  boolean look(MessageType type, byte[] bytes, int begin, int end) {
    int field = type.attributesField();
    if (field == 0 || field > LAST_SHORT) {
      return false;
    }
    tag = (byte) (field << 3 | WireType.LENGTH_DELIMITED);
    count = 0;
    seen = 0;
    length = end - begin;
    if (!lookAtFields(bytes, begin, end)) {
      return false;
    }
    added = plan.adding() & ~seen;
    for (long rest = added; rest != 0; rest &= rest - 1) {
      length += 1 + plan.encoded(Long.numberOfTrailingZeros(rest)).length;
    }
    return true;
  }

  /** The tight loop: passes over attributes that no change is about, and over other fields. */
  private boolean lookAtFields(byte[] bytes, int begin, int end) {
    byte attribute = tag;
    long keyLengths = plan.keyLengths();
    int at = begin;
    while (at < end) {
      if (bytes[at] == attribute && bytes[at + 1] >= SHORTEST) {
        int key = at + 2;
        if (bytes[key] == VALUE_TAG && bytes[key + 1] >= 0) {
          key += 2 + bytes[key + 1];
        }
        int next = at + 2 + bytes[at + 1];
        if (key + 1 < next && bytes[key] == KEY_TAG && isOther(keyLengths, bytes[key + 1])) {
          at = next;
          continue;
        }
      }
      int next = endOf(bytes, at);
      if (next == UNUSUAL || bytes[at] == attribute && !lookAt(bytes, at, next)) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** Whether the length alone says that no change is about a key. */
  private static boolean isOther(long keyLengths, int length) {
    return length >= 0 && (keyLengths >>> length & 1) == 0;
  }

  /** Where the field ends that begins there. */
  private static int endOf(byte[] bytes, int at) {
    int value = at + 1;
    if (bytes[at] < 0) {
      if (bytes[value] <= 0) {
        return UNUSUAL;
      }
      value++;
    }
    return switch (bytes[at] & 7) {
      case WireType.LENGTH_DELIMITED -> endOfContent(bytes, value);
      case WireType.FIXED64 -> value + Long.BYTES;
      case WireType.VARINT -> Numbers.varintEnd(bytes, value);
      case WireType.FIXED32 -> value + Integer.BYTES;
      default -> UNUSUAL;
    };
  }

  private static int endOfContent(byte[] bytes, int at) {
    int low = bytes[at];
    if (low >= 0) {
      return at + 1 + low;
    }
    int high = bytes[at + 1];
    return high <= 0 ? UNUSUAL : at + 2 + (low & 0x7f | high << 7);
  }

  /** Looks at an attribute; gives whether it is of the usual form. */
  private boolean lookAt(byte[] bytes, int at, int end) {
    int begin = bytes[at + 1] >= 0 ? at + 2 : at + 3;
    int key = begin;
    if (key < end && bytes[key] == VALUE_TAG) {
      key = endOfContent(bytes, key + 1);
    }
    if (key == UNUSUAL || end - key < 2 || bytes[key] != KEY_TAG || bytes[key + 1] < 0) {
      return false;
    }
    int change = plan.find(bytes, key + 2, bytes[key + 1]);
    return change < 0 || note(change, bytes, at, begin, end);
  }

  /** Takes down what becomes of an attribute; a key that occurs twice is not usual. */
  private boolean note(int index, byte[] bytes, int at, int begin, int end) {
    long bit = 1L << index;
    if ((seen & bit) != 0) {
      return false;
    }
    seen |= bit;
    AttributeChange change = plan.change(index);
    if (change.kind() == AttributeChange.Kind.DELETE) {
      put(at, end, -1, 0);
    } else if (change.kind().replaces()) {
      range.moveTo(bytes, begin, end);
      if (range.hasMore()) {
        return false;
      }
      if (!range.isValue(change.value())) {
        put(at, end, index, 1 + plan.encoded(index).length);
      }
    }
    return true;
  }

  private void put(int begin, int end, int change, int newLength) {
    from[count] = begin;
    to[count] = end;
    replacing[count++] = change;
    length += newLength - (end - begin);
  }

  /** Whether the message stays as it is. */
  boolean isEmpty() {
    return count == 0 && added == 0;
  }

  /** How many bytes the message will have. */
  int length() {
    return length;
  }

  /** How many runs of bytes go, in the order of the bytes. */
  int count() {
    return count;
  }

  int from(int run) {
    return from[run];
  }

  int to(int run) {
    return to[run];
  }

  /** Writes what comes in the place of a run. */
  void writeInstead(int run, WireWriter out) {
    if (replacing[run] >= 0) {
      write(replacing[run], out);
    }
  }

  /** Whether something comes behind the message. */
  boolean adds() {
    return added != 0;
  }

  /** Writes what comes behind the message. */
  void writeAdded(WireWriter out) {
    for (long rest = added; rest != 0; rest &= rest - 1) {
      write(Long.numberOfTrailingZeros(rest), out);
    }
  }

  private void write(int change, WireWriter out) {
    byte[] encoded = plan.encoded(change);
    out.raw(tag);
    out.raw(encoded, 0, encoded.length);
  }
}

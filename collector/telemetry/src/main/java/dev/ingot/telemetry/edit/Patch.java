package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireType;

/**
 * The short way for changes of attributes: one look at the bytes of a record finds out what becomes
 * of it, and how long it will be. It knows the usual forms, which are nearly all that senders
 * write, and leaves all others to the cursor, which gives the same for both.
 */
final class Patch {
  private static final byte KEY_TAG = KeyValueRange.KEY << 3 | WireType.LENGTH_DELIMITED;
  private static final byte VALUE_TAG = KeyValueRange.VALUE << 3 | WireType.LENGTH_DELIMITED;

  /** The shortest attribute that has a key: the key's tag and length. */
  private static final int SHORTEST = 2;

  /** What comes in the place of an attribute when it is no change's own attribute. */
  private static final int DELETED = -1;

  private static final int MADE = -2;

  /** Fields behind this number have tags of two bytes. */
  private static final int LAST_SHORT = 15;

  /** The tag where there are no attributes, or far behind. */
  private static final byte NO_TAG = 0;

  private final ChangePlan plan;
  private final KeySet keys;
  private final KeyValueRange range = new KeyValueRange();
  private final int[] from;
  private final int[] to;
  private final int[] replacing;

  private final int[] madeFrom;
  private final int[] madeTo;
  private final MadeAttributes made = new MadeAttributes();
  private MessageType type = MessageType.NONE;
  private int kind;
  private byte tag;
  private int count;
  private int length;
  private long seen;
  private long added;

  Patch(ChangePlan plan) {
    this.plan = plan;
    this.keys = plan.keys();
    this.from = new int[plan.size()];
    this.to = new int[plan.size()];
    this.replacing = new int[plan.size()];
    this.madeFrom = new int[plan.size()];
    this.madeTo = new int[plan.size()];
  }

  /**
   * Finds out what becomes of the message in the bytes.
   *
   * @return false when the message is not of the usual form
   */
  boolean look(MessageType newType, byte[] bytes, int begin, int end) {
    if (newType != type) {
      moveTo(newType);
    }
    count = 0;
    seen = 0;
    made.clear();
    length = end - begin;
    if (tag == NO_TAG || !lookAtFields(bytes, begin, end)) {
      return false;
    }
    added = plan.adding() & ~seen;
    for (long rest = added; rest != 0; rest &= rest - 1) {
      length += 1 + plan.encoded(Long.numberOfTrailingZeros(rest)).length;
    }
    return true;
  }

  private void moveTo(MessageType newType) {
    int field = newType.attributesField();
    boolean usual = field != 0 && field <= LAST_SHORT;
    type = newType;
    kind = PlainRun.kind(newType);
    tag = usual ? (byte) (field << 3 | WireType.LENGTH_DELIMITED) : NO_TAG;
  }

  /** The tight loop: passes over attributes that no change is about, and over other fields. */
  private boolean lookAtFields(byte[] bytes, int begin, int end) {
    byte attribute = tag;
    long keyLengths = keys.lengths();
    int at = begin;
    while (at < end) {
      if (bytes[at] == attribute && bytes[at + 1] >= SHORTEST) {
        int key = at + 2;
        if (bytes[key] == VALUE_TAG && bytes[key + 1] >= 0) {
          key += 2 + bytes[key + 1];
        }
        int next = at + 2 + bytes[at + 1];
        if (key + 1 < next && bytes[key] == KEY_TAG && bytes[key + 1] >= 0) {
          int keyLength = bytes[key + 1];
          if (!isOther(keyLengths, keyLength) && !lookFor(bytes, at, key + 2, keyLength, next)) {
            return false;
          }
          at = next;
          continue;
        }
      }
      int next = PlainRun.end(kind, bytes, at, end);
      if (next == at) {
        next = FieldScan.usualEnd(bytes, at);
        if (next == FieldScan.UNUSUAL || bytes[at] == attribute && !lookAt(bytes, at, next)) {
          return false;
        }
      }
      at = next;
    }
    return true;
  }

  /** Whether the length alone says that no change is about a key. */
  private static boolean isOther(long keyLengths, int length) {
    return (keyLengths >>> length & 1) == 0;
  }

  /** Looks at an attribute of any length; gives whether it is of the usual form. */
  private boolean lookAt(byte[] bytes, int at, int end) {
    int key = bytes[at + 1] >= 0 ? at + 2 : at + 3;
    if (key < end && bytes[key] == VALUE_TAG) {
      key = FieldScan.contentEnd(bytes, key + 1);
    }
    if (key == FieldScan.UNUSUAL || end - key < 2 || bytes[key] != KEY_TAG || bytes[key + 1] < 0) {
      return false;
    }
    return lookFor(bytes, at, key + 2, bytes[key + 1], end);
  }

  private boolean lookFor(byte[] bytes, int at, int key, int keyLength, int end) {
    int change = keys.find(bytes, key, keyLength);
    return change < 0 || note(change, bytes, at, end);
  }

  /** Takes down what becomes of an attribute; a key that occurs twice is not usual. */
  private boolean note(int index, byte[] bytes, int at, int end) {
    long bit = 1L << index;
    if ((seen & bit) != 0) {
      return false;
    }
    seen |= bit;
    return switch (plan.change(index).kind()) {
      case INSERT -> true;
      case UPDATE, UPSERT -> replace(index, bytes, at, end);
      case DELETE -> put(at, end, DELETED, 0);
      case MAKE -> make(index, bytes, at, end);
    };
  }

  private boolean replace(int index, byte[] bytes, int at, int end) {
    byte[] encoded = plan.encoded(index);
    int begin = bytes[at + 1] >= 0 ? at + 2 : at + 3;
    boolean sure = end - at - 1 != encoded.length && KeyValueRange.isUsual(bytes, begin, end);
    if (!sure) {
      range.moveTo(bytes, begin, end);
      if (range.hasMore()) {
        return false;
      }
    }
    return !sure && range.isValue(plan.change(index).value())
        || put(at, end, index, 1 + encoded.length);
  }

  private boolean make(int index, byte[] bytes, int at, int end) {
    range.moveTo(bytes, bytes[at + 1] >= 0 ? at + 2 : at + 3, end);
    if (range.hasMore()) {
      return false;
    }
    int begin = made.make(plan.change(index), tag >>> 3, range);
    if (begin != MadeAttributes.NONE) {
      madeFrom[count] = begin;
      madeTo[count] = made.end();
      put(at, end, MADE, made.end() - begin);
    }
    return true;
  }

  /** Takes down what comes in the place of an attribute; true, for that is usual. */
  private boolean put(int begin, int end, int change, int newLength) {
    from[count] = begin;
    to[count] = end;
    replacing[count++] = change;
    length += newLength - (end - begin);
    return true;
  }

  /** Whether the message stays as it is. */
  boolean isEmpty() {
    return count == 0 && added == 0;
  }

  /** How many bytes the message will have. */
  int length() {
    return length;
  }

  /**
   * Writes the message that was looked at, without its tag and length, to an array with room for
   * it; gives where it ends there.
   */
  int write(byte[] source, int begin, int end, byte[] target, int start) {
    int copied = begin;
    int at = start;
    for (int run = 0; run < count; run++) {
      int unchanged = from[run] - copied;
      System.arraycopy(source, copied, target, at, unchanged);
      at += unchanged;
      copied = to[run];
      if (replacing[run] >= 0) {
        at = write(replacing[run], target, at);
      } else if (replacing[run] == MADE) {
        at = made.copy(madeFrom[run], madeTo[run], target, at);
      }
    }
    System.arraycopy(source, copied, target, at, end - copied);
    at += end - copied;
    for (long rest = added; rest != 0; rest &= rest - 1) {
      at = write(Long.numberOfTrailingZeros(rest), target, at);
    }
    return at;
  }

  private int write(int change, byte[] target, int at) {
    byte[] encoded = plan.encoded(change);
    target[at] = tag;
    System.arraycopy(encoded, 0, target, at + 1, encoded.length);
    return at + 1 + encoded.length;
  }
}

package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Shape;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A message type as {@link WireCheck} needs it: all that the check must know of a field behind one
 * lookup by its tag. Immutable once {@link #of} has given it.
 */
final class CheckPlan {
  /** A tag that no field has. */
  static final int NO_TAG = Integer.MIN_VALUE;

  private static final int TAGS = 256;
  private static final int ID_LENGTH_SHIFT = 8;
  private static final int RUN_SHIFT = 16;
  private static final int BYTE = 0xff;

  private final MessageType type;
  private final long[] rules = new long[TAGS];
  private final CheckPlan[] children = new CheckPlan[TAGS / Byte.SIZE];
  private int attributesTag = NO_TAG;

  private CheckPlan(MessageType type) {
    this.type = type;
  }

  /**
   * The plan of an export request.
   *
   * @param fast whether {@link PlainAttribute} and {@link UsualFields} are tried first; the result
   *     of the check is the same without them
   */
  static CheckPlan of(MessageType request, boolean fast) {
    MessageType attribute = fast ? PlainAttribute.typeIn(request) : MessageType.NONE;
    return of(request, attribute, new IdentityHashMap<>());
  }

  private static CheckPlan of(
      MessageType type, MessageType attribute, Map<MessageType, CheckPlan> known) {
    CheckPlan plan = known.get(type);
    if (plan != null) {
      return plan;
    }
    plan = new CheckPlan(type);
    known.put(type, plan);
    for (int tag = 0; tag < TAGS; tag++) {
      int slot = type.slot(tag >>> 3);
      if (slot >= 0) {
        boolean fast = attribute != MessageType.NONE;
        plan.rules[tag] = rule(type, type.field(slot), tag, fast);
      }
    }
    for (Field field : type.fields()) {
      if (field.kind() == Kind.MESSAGE) {
        plan.children[field.number()] = of(field.message(), attribute, known);
        if (field.message() == attribute) {
          plan.attributesTag = field.number() << 3 | field.kind().wireType();
        }
      }
    }
    return plan;
  }

  private static long rule(MessageType type, Field field, int tag, boolean fast) {
    int run = fast ? UsualFields.runFrom(type, field.number()) : 0;
    return (long) type.onceBit(tag) << Integer.SIZE
        | (long) run << RUN_SHIFT
        | (long) field.kind().idLength() << ID_LENGTH_SHIFT
        | type.shape(tag);
  }

  /** The type, for errors. */
  MessageType type() {
    return type;
  }

  /** What there is to know of a tag; 0 for fields that are not in the schema. */
  long rule(int tag) {
    return tag >= 0 && tag < TAGS ? rules[tag] : Shape.UNKNOWN;
  }

  /** The {@link Shape} in a rule. */
  static int shape(long rule) {
    return (int) rule & BYTE;
  }

  /** The length of an id in a rule; 0 for other fields. */
  static int idLength(long rule) {
    return (int) rule >>> ID_LENGTH_SHIFT & BYTE;
  }

  /** The run of {@link UsualFields} that begins with the field; 0: there is none. */
  static int run(long rule) {
    return (int) rule >>> RUN_SHIFT & BYTE;
  }

  /** The bit in a rule that fields which exclude each other, or themselves, have in common. */
  static int onceBit(long rule) {
    return (int) (rule >>> Integer.SIZE);
  }

  /** The plan of a message field. */
  CheckPlan child(int number) {
    return children[number];
  }

  /** The tag of the list of attributes; {@link #NO_TAG} where there is none. */
  int attributesTag() {
    return attributesTag;
  }
}

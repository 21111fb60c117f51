package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random changes of one attribute each, of keys that random requests have often. */
public final class RandomChanges {
  private static final List<String> KEYS =
      List.of("", "a", "b", "service.name", "é世😀", "new", "quote \" back\\slash", "x".repeat(200));

  private final Random random;

  /** Changes by the numbers of {@code random}. */
  public RandomChanges(Random random) {
    this.random = random;
  }

  /** One to six changes, now and then two of the same key. */
  public List<AttributeChange> next() {
    List<AttributeChange> changes = new ArrayList<>();
    for (int count = 1 + random.nextInt(6); count > 0; count--) {
      changes.add(change());
    }
    return changes;
  }

  private AttributeChange change() {
    byte[] key = KEYS.get(random.nextInt(KEYS.size())).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(5)) {
      case 0 -> AttributeChange.insert(key, value());
      case 1 -> AttributeChange.update(key, value());
      case 2 -> AttributeChange.upsert(key, value());
      case 3 -> AttributeChange.make(key, made());
      default -> AttributeChange.delete(key);
    };
  }

  private ValueChange made() {
    int length = random.nextInt(300);
    return switch (random.nextInt(4)) {
      case 0 -> RandomChanges::same;
      case 1 ->
          (value, out) -> {
            out.text(1, value.type() + "+".repeat(length));
            return true;
          };
      case 2 -> (value, out) -> true;
      default ->
          (value, out) -> {
            out.varint(3, length);
            return value.type() != ValueView.Type.STRING;
          };
    };
  }

  private static boolean same(ValueView value, WireWriter out) {
    byte[] encoded = value.encoded();
    out.raw(encoded, 0, encoded.length);
    return true;
  }

  private byte[] value() {
    return switch (random.nextInt(5)) {
      case 0 -> AnyValues.text("v".repeat(random.nextInt(300)));
      case 1 -> AnyValues.text("a");
      case 2 -> AnyValues.integer(random.nextInt(300));
      case 3 -> AnyValues.bool(random.nextBoolean());
      default -> AnyValues.empty();
    };
  }
}

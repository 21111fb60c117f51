package dev.ingot.telemetry.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Constant changes of different attributes, ready to be looked up by key. As no two of them are
 * about the same key, what one finds does not depend on the others. Immutable.
 */
final class ChangePlan {
  /** How many changes there may be: a bit for each fits into a {@code long}. */
  private static final int BITS = Long.SIZE;

  private final AttributeChange[] changes;
  private final byte[][] encoded;
  private final KeySet keys;
  private final long adding;

  private ChangePlan(List<AttributeChange> changes) {
    this.changes = changes.toArray(AttributeChange[]::new);
    this.encoded = changes.stream().map(AttributeChange::encoded).toArray(byte[][]::new);
    this.keys = new KeySet(changes.stream().map(AttributeChange::key).toList());
    long adders = 0;
    for (int i = 0; i < this.changes.length; i++) {
      adders |= this.changes[i].kind().adds() ? 1L << i : 0;
    }
    this.adding = adders;
  }

  /** A plan for edits of one level; none when there is none that gives the same as they. */
  static Optional<ChangePlan> of(Edit... edits) {
    boolean constant = Arrays.stream(edits).allMatch(AttributesEdit.class::isInstance);
    List<AttributeChange> changes =
        Arrays.stream(edits)
            .filter(AttributesEdit.class::isInstance)
            .flatMap(edit -> ((AttributesEdit) edit).changes().stream())
            .toList();
    boolean few = !changes.isEmpty() && changes.size() <= BITS;
    boolean usable = constant && few && changes.stream().allMatch(one -> isUsual(one, changes));
    return usable ? Optional.of(new ChangePlan(changes)) : Optional.empty();
  }

  private static boolean isUsual(AttributeChange change, List<AttributeChange> all) {
    return change.key().length < KeySet.LENGTHS
        && all.stream().filter(change::hasKeyOf).count() == 1;
  }

  int size() {
    return changes.length;
  }

  /** The keys; the index of each is that of its change. */
  KeySet keys() {
    return keys;
  }

  AttributeChange change(int index) {
    return changes[index];
  }

  /** What comes behind the tag of the new attribute. */
  byte[] encoded(int index) {
    return encoded[index];
  }

  /** The changes that add what is not there, a bit for each. */
  long adding() {
    return adding;
  }
}

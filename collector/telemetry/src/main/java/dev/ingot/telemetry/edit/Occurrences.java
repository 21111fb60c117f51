package dev.ingot.telemetry.edit;

/**
 * Finds the occurrences of a field that can occur often. It remembers the last one found, so that
 * going through all of them in order looks at every field once.
 */
final class Occurrences {
  private final FieldTable table;
  private int number;
  private int index;
  private int entry;

  Occurrences(FieldTable table) {
    this.table = table;
  }

  /** Something changed. */
  void forget() {
    number = -1;
  }

  /** How often the field occurs. */
  int count(int wanted) {
    int found = 0;
    for (int i = 0; i < table.count(); i++) {
      found += isThere(i, wanted) ? 1 : 0;
    }
    return found;
  }

  /**
   * The entry of one occurrence, from 0.
   *
   * @throws IndexOutOfBoundsException when there are not so many
   */
  int entry(int wanted, int wantedIndex) {
    boolean isBehind = wanted == number && wantedIndex >= index;
    int left = isBehind ? wantedIndex - index : wantedIndex;
    for (int i = isBehind ? entry : 0; i < table.count(); i++) {
      if (isThere(i, wanted) && left-- == 0) {
        number = wanted;
        index = wantedIndex;
        entry = i;
        return i;
      }
    }
    throw new IndexOutOfBoundsException(
        "no field " + wanted + " at index " + wantedIndex + " in " + table.type());
  }

  private boolean isThere(int candidate, int wanted) {
    return table.number(candidate) == wanted && !table.isRemoved(candidate);
  }
}

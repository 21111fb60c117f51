package dev.ingot.builder.hook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a class extends and implements, as far as the artifacts of a distribution tell.
 *
 * @param classes where classes are found
 */
record Ancestry(ClassLookup classes) {

  /** Whether {@code file} extends or implements the type with a binary name, by any way. */
  boolean isKindOf(ClassFile file, String type) throws IOException {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(file.supers());
    while (!open.isEmpty()) {
      String next = open.remove();
      if (next.equals(type)) {
        return true;
      }
      Optional<ClassFile> found = seen.add(next) ? classes.find(next) : Optional.empty();
      found.ifPresent(above -> open.addAll(above.supers()));
    }
    return false;
  }
}

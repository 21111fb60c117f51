package dev.ingot.builder.review;

import java.util.Optional;

/**
 * Something that is not as it was.
 *
 * @param what how it changed: {@code added}, {@code removed}, {@code upgraded}, {@code downgraded},
 *     {@code replaced}, {@code changed} or {@code deprecated}
 * @param name what changed
 * @param before what it was; empty if it was not there
 * @param after what it is; empty if it is gone
 */
record Change(String what, String name, Optional<String> before, Optional<String> after) {

  /** The change of a value, {@code what} if there is one on both sides. */
  static Change of(String what, String name, Optional<String> before, Optional<String> after) {
    String word = before.isEmpty() ? "added" : after.isEmpty() ? "removed" : what;
    return new Change(word, name, before, after);
  }

  /** {@code upgraded} or {@code downgraded}, by the versions. */
  static String direction(String before, String after) {
    try {
      var was = java.lang.module.ModuleDescriptor.Version.parse(before);
      var is = java.lang.module.ModuleDescriptor.Version.parse(after);
      return is.compareTo(was) < 0 ? "downgraded" : "upgraded";
    } catch (IllegalArgumentException noNumber) {
      return after.compareTo(before) < 0 ? "downgraded" : "upgraded";
    }
  }
}

package dev.ingot.extension.filestorage;

import dev.ingot.component.ComponentId;
import dev.ingot.storage.StorageOwner;
import java.util.Locale;

/**
 * The name of an owner's directory, as the Collector names its files: {@code
 * exporter_otlp_grpc__traces}, the kind, type, name and what tells its stores apart. What is no
 * letter, digit, dot, hyphen or underscore of ASCII is written as {@code ~} and its number.
 */
final class OwnerName {
  private OwnerName() {}

  static String of(StorageOwner owner) {
    ComponentId id = owner.component().id();
    String kind = owner.component().kind().word();
    String name = kind + "_" + id.type() + "_" + id.name();
    return escaped(owner.name().isEmpty() ? name : name + "_" + owner.name());
  }

  private static String escaped(String name) {
    StringBuilder safe = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> {
              if (isSafe(point)) {
                safe.appendCodePoint(point);
              } else {
                safe.append(String.format(Locale.ROOT, "~%04X", point));
              }
            });
    return safe.toString();
  }

  private static boolean isSafe(int point) {
    return point >= 'a' && point <= 'z'
        || point >= 'A' && point <= 'Z'
        || point >= '0' && point <= '9'
        || "._-".indexOf(point) >= 0;
  }
}

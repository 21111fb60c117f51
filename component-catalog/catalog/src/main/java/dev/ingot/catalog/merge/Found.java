package dev.ingot.catalog.merge;

import dev.ingot.catalog.ComponentDescriptor;
import java.util.Comparator;
import java.util.Optional;

/**
 * A component that was found.
 *
 * @param descriptor its descriptor
 * @param origin the file name of its jar or folder
 * @param schema its JSON Schema; providers have none
 * @param page its reference page
 */
record Found(ComponentDescriptor descriptor, String origin, Optional<String> schema, String page) {
  /** By kind in the order of manifests, then by type, then by origin. */
  static final Comparator<Found> ORDER =
      Comparator.<Found, Integer>comparing(found -> found.descriptor().kind().ordinal())
          .thenComparing(found -> found.descriptor().type())
          .thenComparing(Found::origin);

  /** {@code receiver/otlp}. */
  String path() {
    return path(descriptor);
  }

  /** {@code receiver 'otlp'}. */
  String label() {
    return label(descriptor);
  }

  static String label(ComponentDescriptor descriptor) {
    return descriptor.kind().word() + " '" + descriptor.type() + "'";
  }

  static String path(ComponentDescriptor descriptor) {
    return descriptor.kind().word() + "/" + descriptor.type();
  }
}

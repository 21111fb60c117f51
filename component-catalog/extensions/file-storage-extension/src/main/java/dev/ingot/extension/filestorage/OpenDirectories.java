package dev.ingot.extension.filestorage;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Lifecycle;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The directories that this collector has open, by whatever extension: locks of files keep out
 * other processes only. Thread-safe.
 */
final class OpenDirectories implements Lifecycle {
  private final Set<Path> open = new HashSet<>();

  /** Those of the collector. */
  static OpenDirectories of(ComponentContext context) {
    return context.shared().get(OpenDirectories.class, OpenDirectories::new);
  }

  synchronized boolean add(Path directory) {
    return open.add(directory);
  }

  synchronized void remove(Path directory) {
    open.remove(directory);
  }
}

package dev.ingot.builder.distribution;

import dev.ingot.builder.lock.Lock;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Takes every artifact from the lock beside the manifest; without a lock, none. */
public final class LockedResolver implements Resolver {
  private final Layout layout;
  private final ComponentResolver resolver;

  /** A resolver that takes files, not versions, from {@code resolver}. */
  public LockedResolver(Layout layout, ComponentResolver resolver) {
    this.layout = layout;
    this.resolver = resolver;
  }

  @Override
  public Optional<Resolution> resolve(Manifest manifest, Problems problems) {
    String source = manifest.source();
    String file = source.substring(source.lastIndexOf('/') + 1);
    Path path = ManifestFiles.lockOf(manifest.directory().resolve(file));
    String name = layout.name(path);
    if (!Files.exists(path)) {
      problems.add(Messages.noLock(Location.of(name)));
      return Optional.empty();
    }
    Problems found = new Problems();
    Lock lock = Lock.read(name, text(path), found);
    found.sorted().forEach(problems::add);
    return found.hasErrors()
        ? Optional.empty()
        : resolver.resolve(manifest, lock.locked(name), problems);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

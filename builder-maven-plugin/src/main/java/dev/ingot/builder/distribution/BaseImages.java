package dev.ingot.builder.distribution;

import dev.ingot.builder.lock.LockedImage;
import dev.ingot.builder.manifest.BaseImageEntry;
import dev.ingot.builder.manifest.ImageReference;
import dev.ingot.builder.registry.Registry;
import dev.ingot.builder.registry.RegistryException;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.Optional;

/**
 * Decides which image a tag means: what its registry says now, or what the lock has.
 *
 * @param registry where images come from; empty if nobody is to be asked
 * @param rule who decides
 */
public record BaseImages(Optional<Registry> registry, Rule rule) {

  /** Who decides which image a tag means. */
  public enum Rule {
    /** The registry, as it is now. */
    REGISTRY,
    /** The lock; the registry if the lock has nothing of the image. */
    LOCK_FIRST,
    /** Both: an image that the registry does not have under that tag any more is refused. */
    BOTH,
    /** The lock alone. */
    LOCK
  }

  /** Nobody is asked; the lock decides. */
  public static final BaseImages OF_LOCK = new BaseImages(Optional.empty(), Rule.LOCK);

  /**
   * The digest of an image.
   *
   * @param before what the lock has of the same reference
   * @param lock where the lock lies
   * @param problems takes why there is none
   * @return empty if there is none, which is a problem already unless the lock alone is to say so
   */
  Optional<String> digest(
      BaseImageEntry entry, Optional<LockedImage> before, Location lock, Problems problems) {
    if (entry.image().digest().isPresent()) {
      return entry.image().digest();
    }
    Optional<String> known = before.flatMap(LockedImage::digest);
    if (registry.isEmpty() || rule == Rule.LOCK) {
      return known;
    }
    boolean silent = rule == Rule.LOCK_FIRST || registry.get().offline();
    if (known.isPresent() && silent) {
      return known;
    }
    if (known.isEmpty() && rule == Rule.BOTH) {
      problems.add(Messages.imageNotLocked(lock, entry.image()));
      return known;
    }
    return ask(registry.get(), entry, problems)
        .filter(now -> isAllowed(now, known, entry, problems));
  }

  private static Optional<String> ask(Registry registry, BaseImageEntry entry, Problems problems) {
    try {
      return Optional.of(registry.digest(entry.image()));
    } catch (RegistryException e) {
      problems.add(e.at(entry.location()));
      return Optional.empty();
    }
  }

  private boolean isAllowed(
      String now, Optional<String> known, BaseImageEntry entry, Problems problems) {
    if (rule != Rule.BOTH || known.equals(Optional.of(now))) {
      return true;
    }
    ImageReference image = entry.image();
    problems.add(Messages.imageMoved(entry.location(), image, known.orElse("none"), now));
    return false;
  }
}

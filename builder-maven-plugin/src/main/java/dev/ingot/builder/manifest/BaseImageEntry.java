package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;

/**
 * The image to build upon, as a manifest names it.
 *
 * @param image its name in a registry
 * @param location where the manifest says so
 */
public record BaseImageEntry(ImageReference image, Location location) {

  /** The same place with another image. */
  public BaseImageEntry with(ImageReference other) {
    return new BaseImageEntry(other, location);
  }
}

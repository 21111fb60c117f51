package dev.ingot.builder.image;

import dev.ingot.builder.manifest.Distribution;
import java.util.Locale;

/**
 * How an image is called once it is loaded: {@code NAME:VERSION}, in the letters that registries
 * allow.
 *
 * @param repository its name
 * @param tag its version
 */
record ImageName(String repository, String tag) {
  private static final int LONGEST_TAG = 128;

  static ImageName of(Distribution distribution) {
    String repository =
        distribution
            .name()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]{2,}", "-")
            .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
    String tag = distribution.version().replaceAll("[^A-Za-z0-9_.-]", "-").replaceAll("^[.-]", "_");
    return new ImageName(
        repository.isEmpty() ? "collector" : repository,
        tag.substring(0, Math.min(tag.length(), LONGEST_TAG)));
  }

  /** {@code NAME:VERSION}. */
  String text() {
    return repository + ":" + tag;
  }
}

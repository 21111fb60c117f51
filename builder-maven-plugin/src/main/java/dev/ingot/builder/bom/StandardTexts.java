package dev.ingot.builder.bom;

import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts of licences that want to be passed on with every copy, for artifacts that bring none: the
 * Apache License 2.0, section 4(a).
 */
final class StandardTexts {
  private static final Map<String, String> TEXTS = Map.of("Apache-2.0", "Apache-2.0.txt");

  private StandardTexts() {}

  /** The file names of the texts that a distribution has to carry, sorted. */
  static Set<String> needed(Resolution resolution) {
    Set<String> needed = new TreeSet<>();
    for (ResolvedArtifact artifact : resolution.artifacts()) {
      for (License license : Licenses.of(artifact)) {
        String text = TEXTS.get(license.spdx().orElse(""));
        if (text != null) {
          needed.add(text);
        }
      }
    }
    return needed;
  }

  static String text(String name) throws IOException {
    try (InputStream in = StandardTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The outcome of reading a manifest in a folder of its own.
 *
 * @param manifest the manifest as far as it was understood
 * @param problems what was found
 */
record Reading(Optional<Manifest> manifest, Problems problems) {

  /** Reads {@code lines} as the file m.yaml of {@code folder}. */
  static Reading of(Path folder, String... lines) {
    try {
      Path file = Files.writeString(folder.resolve("m.yaml"), String.join("\n", lines) + "\n");
      Problems problems = new Problems();
      return new Reading(ManifestReader.read(file, "m.yaml", problems), problems);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The manifest, which must have been read without any problem. */
  Manifest clean() {
    assertThat(problems).hasToString("");
    return manifest.orElseThrow();
  }

  /** The manifest, which must have been read without an error. */
  Manifest accepted() {
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    return manifest.orElseThrow();
  }

  /** Asserts that there are errors and all problems are {@code lines}. */
  void refused(String... lines) {
    assertThat(problems).hasToString(String.join("\n", lines));
    assertThat(problems.hasErrors()).isTrue();
  }

  /** Asserts that there are errors and all codes begin with {@code prefix}. */
  void refusedWith(String prefix) {
    assertThat(problems.sorted())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.code()).startsWith(prefix));
    assertThat(problems.hasErrors()).isTrue();
  }
}

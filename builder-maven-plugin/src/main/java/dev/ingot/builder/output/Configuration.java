package dev.ingot.builder.output;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The configuration that comes with a distribution. */
public final class Configuration {
  private static final String FILE = "config.yaml";

  private Configuration() {}

  /**
   * The {@code config.yaml} beside the manifest as it is, or a {@link StarterConfig} if there is
   * none.
   *
   * @param schema where an editor finds the JSON Schema of the configuration, for a starter
   * @param problems takes OUT-001 when there is no file and no starter can be made
   * @return the text, or empty with a problem
   * @throws IOException when the file cannot be read
   */
  public static Optional<byte[]> of(Cast cast, String schema, Problems problems)
      throws IOException {
    Path file = cast.folder().resolve(FILE);
    if (Files.exists(file)) {
      return Optional.of(Files.readAllBytes(file));
    }
    Optional<String> starter = StarterConfig.of(cast.plan(), schema);
    if (starter.isEmpty()) {
      problems.add(
          new Problem(
              "OUT-001",
              Severity.ERROR,
              Location.of(cast.manifest().source()),
              "there is no config.yaml beside the manifest, and none can be made of its components",
              Optional.of("write one: it goes into archives, packages and images")));
    }
    return starter.map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The configuration that comes with a distribution. */
public final class Configuration {
  private static final String FILE = "config.yaml";
  private static final Pattern SCHEMA =
      Pattern.compile("(?m)^(# yaml-language-server: \\$schema=)\\S+");

  private Configuration() {}

  /**
   * The {@code config.yaml} beside the manifest, or a {@link StarterConfig} if there is none. Where
   * it says by which schema an editor checks it, it says the place of that schema from then on; all
   * else stays as it is.
   *
   * @param schema where an editor finds the JSON Schema of the configuration
   * @param problems takes OUT-001 when there is no file and no starter can be made
   * @return the text, or empty with a problem
   * @throws IOException when the file cannot be read
   */
  public static Optional<byte[]> of(Cast cast, String schema, Problems problems)
      throws IOException {
    Path file = cast.folder().resolve(FILE);
    if (Files.exists(file)) {
      return Optional.of(withSchema(Files.readAllBytes(file), schema));
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

  /** Byte for byte, since what else is in the file need not be text. */
  private static byte[] withSchema(byte[] config, String schema) {
    String text = new String(config, StandardCharsets.ISO_8859_1);
    Matcher line = SCHEMA.matcher(text);
    String place = new String(schema.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return line.replaceFirst("$1" + Matcher.quoteReplacement(place))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}

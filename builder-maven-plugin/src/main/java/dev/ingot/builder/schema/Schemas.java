package dev.ingot.builder.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where schemas lie, and what they say. The schema of manifests stands beside the folders of the
 * distributions; that of a distribution's configuration is part of its generated module, and {@code
 * target} has a copy to publish.
 */
public final class Schemas {
  /** The name of the schema of manifests, in the folder of the distributions. */
  public static final String MANIFEST = "manifest.schema.json";

  private static final String CONFIGURATION =
      "src/main/resources/META-INF/ingot/config.schema.json";

  private Schemas() {}

  /** The JSON Schema (draft 2020-12) of manifests. */
  public static String ofManifests() {
    try (InputStream in = Schemas.class.getResourceAsStream(MANIFEST)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + MANIFEST);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The JSON Schema of the configurations that a distribution understands.
   *
   * @param module its generated module
   * @return the file; empty if the module was not generated yet
   */
  public static Optional<Path> ofConfigurations(Path module) {
    return Optional.of(module.resolve(CONFIGURATION)).filter(Files::isRegularFile);
  }

  /**
   * Writes a file, unless it has the text already.
   *
   * @return whether it was written
   * @throws IOException when the file cannot be read or written
   */
  public static boolean write(Path file, String text) throws IOException {
    if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
      return false;
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
    return true;
  }
}

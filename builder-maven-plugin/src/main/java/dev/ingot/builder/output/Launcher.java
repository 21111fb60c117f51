package dev.ingot.builder.output;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.codegen.Template;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;

/**
 * The shell script that starts a collector: it finds a Java, chooses its options, and runs the jar
 * beside it, or in {@code ../lib} from there. It depends on the name of the distribution only.
 */
public final class Launcher {
  private static final String OLDEST_JAVA = "17";

  private Launcher() {}

  /**
   * Writes the script; what was there stays until the new one is whole.
   *
   * @throws IOException when it cannot be written or made executable
   */
  public static void write(String distribution, Path script) throws IOException {
    Path unfinished = script.resolveSibling("." + script.getFileName() + ".part");
    Files.writeString(unfinished, text(distribution));
    File file = unfinished.toFile();
    if (!file.setExecutable(true, false)) {
      throw new IOException(unfinished + " cannot be made executable");
    }
    Files.move(
        unfinished, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The script for a distribution of this name. */
  public static String text(String distribution) {
    return Template.of("launcher/launcher.sh")
        .fill(
            Map.of(
                "marker",
                GeneratedTree.MARKER,
                "name",
                distribution,
                "variable",
                variable(distribution),
                "oldest",
                OLDEST_JAVA));
  }

  /** The name as the beginning of an environment variable: {@code otelcol-core} is OTELCOL_CORE. */
  public static String variable(String distribution) {
    String name = distribution.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }
}

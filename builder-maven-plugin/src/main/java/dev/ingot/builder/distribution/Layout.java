package dev.ingot.builder.distribution;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param root the folder that problems name files relative to, absolute
 * @param generated the folder of the generated modules, absolute
 */
public record Layout(Path root, Path generated) {
  public Layout {
    root = root.toAbsolutePath().normalize();
    generated = generated.toAbsolutePath().normalize();
  }

  /** The file as problems name it: relative to the root if it is below it, with {@code /}. */
  public String name(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    String name = absolute.startsWith(root) ? root.relativize(absolute).toString() : "" + absolute;
    return name.isEmpty() ? "." : name.replace('\\', '/');
  }

  /** The generated module of a distribution. */
  public Path module(String distribution) {
    return generated.resolve(distribution);
  }
}

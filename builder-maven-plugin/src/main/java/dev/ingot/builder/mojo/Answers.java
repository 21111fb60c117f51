package dev.ingot.builder.mojo;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Hands over what goals answer. */
final class Answers {
  private Answers() {}

  /** Prints {@code text}, which ends with a line break, or writes it to a file if there is one. */
  static void print(String text, @Nullable File output) throws IOException {
    if (output == null) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.print(text);
      out.flush();
      return;
    }
    Path file = output.toPath().toAbsolutePath();
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }
}

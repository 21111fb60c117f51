package dev.ingot.builder.mojo;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals have in common that resolve distributions and print an answer. */
abstract class ReportMojo extends DistributionMojo {

  /**
   * A file for what the goal prints. Without it, it is printed to the standard output; {@code mvn
   * -q} keeps Maven's own lines away.
   */
  @Parameter(property = "output")
  private @Nullable File output;

  /** Prints {@code text}, which ends with a line break, or writes it to the {@code output} file. */
  final void print(String text) throws IOException {
    if (output == null) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.print(text);
      out.flush();
      return;
    }
    Path file = output.toPath().toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    getLog().info("wrote " + layout().name(file));
  }
}

package dev.ingot.builder.mojo;

import java.io.File;
import java.io.IOException;
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
    Answers.print(text, output);
    if (output != null) {
      getLog().info("wrote " + name(output.toPath()));
    }
  }
}

package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.explain.Preview;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says everything that {@code generate} and {@code package} would do: components, artifacts with
 * size and licence, what is replaced and excluded, files that would be written, changed or deleted,
 * outputs. Writes nothing. Example: {@code mvn -q distro:plan -Dformat=json}
 */
@Mojo(name = "plan", aggregator = true, threadSafe = true)
public final class PlanMojo extends ReportMojo {

  /** For people, text; for programs, json. */
  @Parameter(property = "format", defaultValue = "text")
  private String format = "text";

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException {
    Optional<String> preview =
        Preview.of(build, layout(), distributions, all()).in(format, problems);
    if (preview.isPresent()) {
      print(preview.get());
    }
  }
}

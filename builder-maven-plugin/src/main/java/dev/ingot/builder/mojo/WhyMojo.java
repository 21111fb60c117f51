package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.explain.Why;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says why an artifact is in a distribution: every way from a component to it, which versions were
 * asked for and which won, and what the manifest replaces or excludes. Writes nothing. Example:
 * {@code mvn -q distro:why -Dartifact=io.netty:netty-buffer}
 */
@Mojo(name = "why", aggregator = true, threadSafe = true)
public final class WhyMojo extends ReportMojo {

  /** {@code group:artifact}, or the artifact id alone if only one artifact has it. */
  @Parameter(property = "artifact", defaultValue = "")
  private String artifact = "";

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException {
    Optional<String> answer = new Why(distributions, problems).answer(artifact);
    if (answer.isPresent()) {
      print(answer.get());
    }
  }
}

package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the generated module of each distribution, the pom.xml that lists these modules, and the
 * lock beside each manifest. When any manifest has an error, nothing is written.
 */
@Mojo(name = "generate", threadSafe = true)
public final class GenerateMojo extends DistributionMojo {

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException {
    build.generate(distributions, all());
  }
}

package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.problem.Problems;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Reads the manifests, resolves their components and says everything that is wrong. Writes nothing.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends DistributionMojo {

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems) {
    getLog().info("valid: " + distributions.size() + " distributions");
  }
}

package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.BaseImages;
import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Compiles the generated module of each distribution as it is and casts the collector's jar to
 * {@code target/NAME.jar} beside the manifest, with a shell script that starts it in {@code
 * target/NAME} and a list of what takes how much of it in {@code target/NAME-sizes.txt}. Then makes
 * the other outputs that {@code dist.outputs} lists: archives, packages, images. What was made of
 * the same bytes before is left alone. For example: {@code mvn distro:package
 * -Dmanifest=distributions/otelcol-acme/manifest.yaml}
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends DistributionMojo {

  @Override
  BaseImages.Rule imageRule(boolean isLocked) {
    return isLocked ? BaseImages.Rule.BOTH : BaseImages.Rule.LOCK_FIRST;
  }

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException {
    build.cast(distributions, problems);
  }
}

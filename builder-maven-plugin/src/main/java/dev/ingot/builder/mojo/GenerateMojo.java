package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.BaseImages;
import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.distribution.Receipt;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the generated module of each distribution, the pom.xml that lists these modules, and the
 * lock beside each manifest. When any manifest has an error, nothing is written. When no file has
 * changed since a run without any problem, nothing is read either.
 */
@Mojo(name = "generate", threadSafe = true)
public final class GenerateMojo extends DistributionMojo {
  private final Instant start = Instant.now();
  private List<Path> manifests = List.of();

  @Override
  boolean isDone(List<Path> all) throws IOException {
    manifests = all;
    Optional<String> question = question();
    boolean done = question.isPresent() && new Receipt(all, layout()).holds(question.get());
    if (done) {
      all.forEach(each -> getLog().info(name(each) + ": nothing has changed"));
    }
    return done;
  }

  @Override
  BaseImages.Rule imageRule(boolean isLocked) {
    return isLocked ? BaseImages.Rule.BOTH : BaseImages.Rule.REGISTRY;
  }

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException {
    build.generate(distributions, all());
    Receipt receipt = new Receipt(manifests, layout());
    Optional<String> question = question();
    Optional<List<Path>> resolved = resolvedFiles();
    if (question.isPresent() && resolved.isPresent() && problems.sorted().isEmpty()) {
      List<Path> read = new ArrayList<>(resolved.get());
      read.addAll(builderFiles());
      receipt.write(question.get(), read, distributions, start);
    } else {
      receipt.forget();
    }
  }
}

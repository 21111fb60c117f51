package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.replacement.ReplacementSync;
import dev.ingot.builder.replacement.SharedEffects;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails when the generated modules or the locks are not what {@code generate} would write, or the
 * shared replacements of {@code dependency-replacements.yaml} in the root of the build are not in
 * the files that it lists, and says which file and why. Writes nothing.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends DistributionMojo {

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException {
    build.check(distributions, all(), problems).forEach(getLog()::info);
    if (all()) {
      SharedEffects.check(
          distributions.stream()
              .collect(Collectors.toMap(Prepared::manifest, Prepared::resolution)),
          problems);
    }
    Path shared = root().resolve(ReplacementSync.FILE);
    if (Files.exists(shared)) {
      new ReplacementSync(shared, List.of(), this::name, problems).check().forEach(getLog()::info);
    }
  }
}

package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.report.DependencyReport;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes {@code target/NAME-dependencies.md} beside each manifest: every artifact with its size,
 * its licences and who asks for it in which version, what is replaced and why, what is excluded,
 * and the whole tree. Example: {@code mvn distro:dependency-report}
 */
@Mojo(name = "dependency-report", threadSafe = true)
public final class DependencyReportMojo extends DistributionMojo {

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException {
    for (Prepared each : distributions) {
      Path target = Files.createDirectories(each.manifest().directory().resolve("target"));
      Path report = target.resolve(each.name() + "-dependencies.md");
      Files.writeString(report, DependencyReport.of(each.manifest(), each.resolution()));
      getLog().info(name(report) + ": written");
    }
  }
}

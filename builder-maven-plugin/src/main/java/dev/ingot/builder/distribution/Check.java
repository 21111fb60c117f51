package dev.ingot.builder.distribution;

import dev.ingot.builder.freshness.Finding;
import dev.ingot.builder.freshness.Freshness;
import dev.ingot.builder.lock.Lock;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Compares what is checked in with what the builder would write now. */
final class Check {
  private final Layout layout;
  private final Problems problems;
  private final List<String> details = new ArrayList<>();

  Check(Layout layout, Problems problems) {
    this.layout = layout;
    this.problems = problems;
  }

  List<String> check(List<Prepared> distributions, boolean all) throws IOException {
    for (Prepared each : distributions) {
      checkModule(each);
      checkLock(each);
    }
    SortedSet<String> modules = Aggregator.modules(layout.generated());
    if (all) {
      for (String gone : DistributionBuild.gone(modules, distributions)) {
        problems.add(Messages.noManifest(place(layout.module(gone))));
      }
    }
    distributions.forEach(each -> modules.add(each.name()));
    checkAggregator(modules);
    return details;
  }

  private void checkModule(Prepared distribution) throws IOException {
    Path module = layout.module(distribution.name());
    if (!Files.isDirectory(module)) {
      problems.add(Messages.notGenerated(place(module)));
      return;
    }
    for (Finding finding : Freshness.compare(distribution.tree(), module).findings()) {
      Path file = module.resolve(finding.path());
      problems.add(Messages.notFresh(place(file), finding));
      if (!finding.details().isEmpty()) {
        details.add(layout.name(file));
        details.addAll(finding.details());
      }
    }
  }

  private void checkLock(Prepared distribution) throws IOException {
    Path file = distribution.lockFile();
    if (!Files.exists(file)) {
      problems.add(Messages.noLock(place(file)));
      return;
    }
    // What is malformed was reported when the distribution was prepared.
    Lock before = Lock.read(layout.name(file), Files.readString(file), new Problems());
    List<String> differences = before.differences(distribution.lock());
    if (!differences.isEmpty()) {
      problems.add(Messages.staleLock(place(file), differences));
    }
  }

  private void checkAggregator(SortedSet<String> modules) throws IOException {
    for (Map.Entry<String, String> each :
        Aggregator.files(layout.generated(), modules).entrySet()) {
      Path file = layout.generated().resolve(each.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(each.getValue())) {
        problems.add(Messages.staleAggregator(place(file), modules));
      }
    }
  }

  private Location place(Path file) {
    return Location.of(layout.name(file));
  }
}

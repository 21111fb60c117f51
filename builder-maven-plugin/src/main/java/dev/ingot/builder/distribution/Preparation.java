package dev.ingot.builder.distribution;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.lock.Lock;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes manifests through all stages that write nothing. */
final class Preparation {
  private final Layout layout;
  private final Resolver resolver;
  private final Problems problems;
  private final Map<String, String> names = new HashMap<>();

  Preparation(Layout layout, Resolver resolver, Problems problems) {
    this.layout = layout;
    this.resolver = resolver;
    this.problems = problems;
  }

  /** The distributions without errors, in the order of the manifests. */
  List<Prepared> prepare(List<Path> manifests) {
    List<Prepared> prepared = new ArrayList<>();
    for (Path file : manifests) {
      Optional<Manifest> manifest = ManifestReader.read(file, layout.name(file), problems);
      if (manifest.isPresent() && isNew(manifest.get())) {
        resolver
            .resolve(manifest.get(), problems)
            .flatMap(resolution -> plan(file, manifest.get(), resolution))
            .ifPresent(prepared::add);
      }
    }
    return prepared;
  }

  private boolean isNew(Manifest manifest) {
    String name = manifest.distribution().name();
    String other = names.putIfAbsent(name, manifest.source());
    if (other != null) {
      problems.add(Messages.nameTaken(Location.of(manifest.source()), name, other));
    }
    return other == null;
  }

  private Optional<Prepared> plan(Path file, Manifest manifest, Resolution resolution) {
    return BuildPlan.of(manifest, resolution, problems)
        .map(
            plan -> {
              Path lockFile = ManifestFiles.lockOf(file);
              return new Prepared(
                  manifest,
                  resolution,
                  plan,
                  GeneratedTree.of(plan),
                  lockFile,
                  lock(lockFile, resolution));
            });
  }

  private Lock lock(Path file, Resolution resolution) {
    try {
      Lock lock = Lock.of(resolution);
      if (Files.exists(file)) {
        String name = layout.name(file);
        Lock.read(name, Files.readString(file), problems).refuseChangedBytes(name, lock, problems);
      }
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.ingot.builder.distribution;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.lock.Lock;
import dev.ingot.builder.lock.LockedImage;
import dev.ingot.builder.manifest.DistributionNames;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.KindCheck;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.upstream.Counterparts;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes manifests through all stages that write nothing. */
final class Preparation {
  private final Layout layout;
  private final Catalog catalog;
  private final Resolver resolver;
  private final boolean skipUnavailable;
  private final BaseImages images;
  private final DistributionNames names = new DistributionNames();

  Preparation(
      Layout layout,
      Catalog catalog,
      Resolver resolver,
      boolean skipUnavailable,
      BaseImages images) {
    this.layout = layout;
    this.catalog = catalog;
    this.resolver = resolver;
    this.skipUnavailable = skipUnavailable;
    this.images = images;
  }

  /** The distributions without errors, in the order of the manifests. */
  List<Prepared> prepare(List<Path> manifests, Problems problems) {
    List<Prepared> prepared = new ArrayList<>();
    for (Path file : manifests) {
      Problems found = new Problems();
      Optional<Prepared> each =
          ManifestReader.read(file, layout.name(file), found)
              .flatMap(manifest -> prepare(file, manifest, found));
      found.sorted().forEach(problems::add);
      if (!found.hasErrors()) {
        each.ifPresent(prepared::add);
      }
    }
    return prepared;
  }

  private Optional<Prepared> prepare(Path file, Manifest read, Problems problems) {
    checkName(read, problems);
    Manifest manifest =
        skipUnavailable ? Counterparts.in(catalog).withoutMissing(read, problems) : read;
    KindCheck.check(manifest, catalog, problems);
    Optional<Resolution> resolution = resolver.resolve(manifest, problems);
    return resolution.flatMap(found -> plan(file, manifest, found, problems));
  }

  private void checkName(Manifest manifest, Problems problems) {
    String name = manifest.distribution().name();
    names
        .take(manifest, problems)
        .map(other -> Messages.nameTaken(Location.of(manifest.source()), name, other))
        .ifPresent(problems::add);
  }

  private Optional<Prepared> plan(
      Path file, Manifest manifest, Resolution resolution, Problems problems) {
    Path lockFile = ManifestFiles.lockOf(file);
    Lock lock = lock(lockFile, manifest, resolution, problems);
    return BuildPlan.of(manifest, resolution, problems)
        .map(
            plan ->
                new Prepared(manifest, resolution, plan, GeneratedTree.of(plan), lockFile, lock));
  }

  private Lock lock(Path file, Manifest manifest, Resolution resolution, Problems problems) {
    try {
      Lock lock = Lock.of(resolution);
      String name = layout.name(file);
      Lock before = Lock.read(name, Files.exists(file) ? Files.readString(file) : "", problems);
      before.refuseChangedBytes(name, lock, problems);
      return lock.with(image(manifest, before, name, problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<LockedImage> image(
      Manifest manifest, Lock before, String lock, Problems problems) {
    Location place = Location.of(lock);
    return manifest
        .baseImage()
        .map(
            entry -> {
              String reference = entry.image().toString();
              Optional<LockedImage> known = before.image(reference);
              return new LockedImage(reference, images.digest(entry, known, place, problems));
            });
  }
}

package dev.ingot.builder.distribution;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.freshness.TreeWriter;
import dev.ingot.builder.output.Packer;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Builds distributions. {@link #prepare} does everything that writes nothing; the other methods
 * take what it returns, and only when it found no error.
 */
public final class DistributionBuild {
  private final Layout layout;
  private final Catalog catalog;
  private final Resolver resolver;
  private final boolean skipUnavailable;
  private final Consumer<String> progress;
  private final List<Packer> packers;
  private final BaseImages images;

  /**
   * A build that refuses Go modules without counterpart.
   *
   * @param catalog the components that come with Ingot
   * @param progress takes a line for people when something was done
   */
  public DistributionBuild(
      Layout layout, Catalog catalog, Resolver resolver, Consumer<String> progress) {
    this(layout, catalog, resolver, false, progress);
  }

  /**
   * A build.
   *
   * @param catalog the components that come with Ingot
   * @param skipUnavailable whether Go modules without counterpart are left out, with a warning each
   * @param progress takes a line for people when something was done
   */
  public DistributionBuild(
      Layout layout,
      Catalog catalog,
      Resolver resolver,
      boolean skipUnavailable,
      Consumer<String> progress) {
    this(
        layout,
        catalog,
        resolver,
        skipUnavailable,
        progress,
        Packers.all(Optional.empty()),
        BaseImages.OF_LOCK);
  }

  DistributionBuild(
      Layout layout,
      Catalog catalog,
      Resolver resolver,
      Consumer<String> progress,
      List<Packer> packers) {
    this(layout, catalog, resolver, false, progress, packers, BaseImages.OF_LOCK);
  }

  private DistributionBuild(
      Layout layout,
      Catalog catalog,
      Resolver resolver,
      boolean skipUnavailable,
      Consumer<String> progress,
      List<Packer> packers,
      BaseImages images) {
    this.layout = layout;
    this.catalog = catalog;
    this.resolver = resolver;
    this.skipUnavailable = skipUnavailable;
    this.progress = progress;
    this.packers = packers;
    this.images = images;
  }

  /** The same build with images of registries to build upon. */
  public DistributionBuild with(BaseImages other) {
    return new DistributionBuild(
        layout, catalog, resolver, skipUnavailable, progress, Packers.all(other.registry()), other);
  }

  /**
   * Reads, resolves and plans, and compares with the locks. An error does not stop it: what can be
   * known in spite of it is checked as well.
   *
   * @param problems takes everything that is wrong with any of the manifests
   * @return the distributions that have no error, in the order of the manifests
   */
  public List<Prepared> prepare(List<Path> manifests, Problems problems) {
    List<Prepared> prepared =
        new Preparation(layout, catalog, resolver, skipUnavailable, images)
            .prepare(manifests, problems);
    for (Prepared each : prepared) {
      int components = each.resolution().components().size();
      int artifacts = each.resolution().artifacts().size();
      progress.accept(
          "%s: %d components, %d artifacts".formatted(each.name(), components, artifacts));
    }
    return prepared;
  }

  /**
   * Writes the generated modules, the pom.xml and the page that list them, and the locks; touches
   * nothing that is right already.
   *
   * @param all whether these are all distributions there are: generated modules of others are then
   *     deleted, but for files that the builder did not write
   * @throws IOException when a file cannot be written
   */
  public void generate(List<Prepared> distributions, boolean all) throws IOException {
    SortedSet<String> modules = Aggregator.modules(layout.generated());
    if (all) {
      for (String gone : gone(modules, distributions)) {
        TreeWriter.write(new GeneratedTree(new TreeMap<>()), layout.module(gone));
        modules.remove(gone);
        progress.accept(layout.name(layout.module(gone)) + ": deleted, it has no manifest");
      }
    }
    for (Prepared each : distributions) {
      Path module = layout.module(each.name());
      TreeWriter.Changes changes = TreeWriter.write(each.tree(), module);
      report(layout.name(module), changes);
      writeIfNew(each.lockFile(), each.lock().text());
      modules.add(each.name());
    }
    for (Map.Entry<String, String> file :
        Aggregator.files(layout.generated(), modules).entrySet()) {
      writeIfNew(layout.generated().resolve(file.getKey()), file.getValue());
    }
  }

  /**
   * Compares what is checked in with what {@link #generate} would write; writes nothing.
   *
   * @param all whether these are all distributions there are
   * @param problems takes every difference
   * @return for people: what the builder would change in stale files, cut short
   * @throws IOException when a file cannot be read
   */
  public List<String> check(List<Prepared> distributions, boolean all, Problems problems)
      throws IOException {
    return new Check(layout, problems).check(distributions, all);
  }

  /**
   * Compiles the generated modules as they are and casts their jars to {@code target/NAME.jar}
   * beside the manifest, with a launcher in {@code target/NAME} and a list of sizes in {@code
   * target/NAME-sizes.txt}; then makes the other outputs that the manifests list. Nothing is
   * written that was made of the same bytes before.
   *
   * @param problems takes what does not compile or does not fit into one jar
   * @throws IOException when a file cannot be read or written
   */
  public void cast(List<Prepared> distributions, Problems problems) throws IOException {
    Casting casting = new Casting(layout, packers, problems, progress);
    for (Prepared each : distributions) {
      casting.cast(each);
    }
  }

  static List<String> gone(SortedSet<String> modules, List<Prepared> distributions) {
    SortedSet<String> gone = new TreeSet<>(modules);
    distributions.forEach(each -> gone.remove(each.name()));
    return List.copyOf(gone);
  }

  private void report(String module, TreeWriter.Changes changes) {
    if (changes.isEmpty()) {
      progress.accept(module + ": fresh");
    } else {
      progress.accept(
          "%s: wrote %d files, deleted %d"
              .formatted(module, changes.written().size(), changes.deleted().size()));
    }
  }

  private void writeIfNew(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    Files.writeString(unfinished, text);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    progress.accept(layout.name(file) + ": written");
  }
}

package dev.ingot.builder.review;

import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares distributions between two revisions of a repository, or two locks. */
public final class Reviewer {
  private static final String WORKING_TREE = "the working tree";

  private final Path root;
  private final ArtifactSource source;
  private final Rules rules;
  private final Problems problems;

  /**
   * A reviewer.
   *
   * @param root the folder that revisions are taken out of, inside a git repository
   * @param problems takes what keeps a review from being made, codes {@code REV-0}; what breaks a
   *     rule is in the review itself
   */
  public Reviewer(Path root, ArtifactSource source, Rules rules, Problems problems) {
    this.root = root.toAbsolutePath().normalize();
    this.source = source;
    this.rules = rules;
    this.problems = problems;
  }

  /**
   * Compares two revisions.
   *
   * @param base the revision before, as git names it
   * @param head the revision now; empty for the files as they are
   * @param distributions the folder of the manifests, below the root
   * @param generated the folder of the generated modules, below the root
   * @return empty if there is an error
   * @throws IOException when a file cannot be read
   */
  public Optional<Review> revisions(
      String base, Optional<String> head, Path distributions, Path generated) throws IOException {
    if (base.isBlank()) {
      problems.add(Messages.noBase());
      return Optional.empty();
    }
    Path scratch = Files.createTempDirectory("ingot-review").toRealPath();
    try {
      Optional<Path> before = export("-Dbase", base, scratch.resolve("base"));
      Optional<Path> after =
          head.isPresent()
              ? export("-Dhead", head.get(), scratch.resolve("head"))
              : Optional.of(root);
      if (before.isEmpty() || after.isEmpty()) {
        return Optional.empty();
      }
      String now = head.orElse(WORKING_TREE);
      SortedMap<String, Snapshot> is = snapshots(after.get(), distributions, generated);
      SortedMap<String, OptionalLong> jars =
          head.isPresent() ? new TreeMap<>() : jars(distributions);
      return Optional.of(
          review(base, now, snapshots(before.get(), distributions, generated), is, jars));
    } finally {
      delete(scratch);
    }
  }

  /**
   * Compares two locks. Of components, options and licences it knows what the jars say.
   *
   * @return empty if there is an error
   * @throws IOException when a file cannot be read
   */
  public Optional<Review> locks(Path base, Path head) throws IOException {
    boolean there = check("-DbaseLock", base) & check("-DheadLock", head);
    if (!there) {
      return Optional.empty();
    }
    String name = head.getFileName().toString();
    SortedMap<String, Snapshot> before = new TreeMap<>();
    before.put(name, SnapshotReader.lock(Files.readString(base), source));
    SortedMap<String, Snapshot> after = new TreeMap<>();
    after.put(name, SnapshotReader.lock(Files.readString(head), source));
    return Optional.of(review(name(base), name(head), before, after, new TreeMap<>()));
  }

  private boolean check(String option, Path lock) {
    boolean there = Files.isRegularFile(lock);
    if (!there) {
      problems.add(Messages.noLock(option, lock.toString()));
    }
    return there;
  }

  private String name(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  private Optional<Path> export(String option, String revision, Path folder) throws IOException {
    Optional<GitRevision> found = GitRevision.of(root, option, revision, problems);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Files.createDirectories(folder);
    found.get().export(SnapshotReader::needs, folder);
    return Optional.of(folder);
  }

  private SortedMap<String, Snapshot> snapshots(Path tree, Path distributions, Path generated)
      throws IOException {
    return SnapshotReader.tree(in(tree, distributions), in(tree, generated));
  }

  private Path in(Path tree, Path folder) {
    return tree.resolve(root.relativize(folder.toAbsolutePath().normalize()).toString());
  }

  private Review review(
      String base,
      String head,
      SortedMap<String, Snapshot> before,
      SortedMap<String, Snapshot> after,
      SortedMap<String, OptionalLong> jars) {
    Facts facts = new Facts(source);
    Problems violations = new Problems();
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<DistributionReview> reviews = new ArrayList<>();
    for (String name : names) {
      Optional<Snapshot> was = Optional.ofNullable(before.get(name));
      Optional<Snapshot> is = Optional.ofNullable(after.get(name));
      reviews.add(DistributionReview.of(name, was, is, facts));
      if (is.isPresent()) {
        OptionalLong jar = jars.getOrDefault(name, OptionalLong.empty());
        new RuleCheck(name, is.get(), rules, facts, violations).check(jar);
      }
    }
    return new Review(base, head, reviews, violations.sorted());
  }

  /** The sizes of the jars that are built, by the names of their distributions. */
  private static SortedMap<String, OptionalLong> jars(Path distributions) throws IOException {
    SortedMap<String, OptionalLong> jars = new TreeMap<>();
    if (!Files.isDirectory(distributions)) {
      return jars;
    }
    try (Stream<Path> folders = Files.list(distributions)) {
      for (Path folder : folders.sorted().toList()) {
        Path target = folder.resolve("target");
        if (Files.isDirectory(target)) {
          addJars(target, jars);
        }
      }
    }
    return jars;
  }

  private static void addJars(Path target, SortedMap<String, OptionalLong> jars)
      throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.jar$", "");
        jars.put(name, OptionalLong.of(Files.size(file)));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

package dev.ingot.builder.replacement;

import dev.ingot.builder.freshness.LineDiff;
import dev.ingot.builder.manifest.SharedReplacements;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the replacements of a shared file in the files that it lists, each between two markers. */
public final class ReplacementSync {

  /** The name of a shared file, where nothing else is said. */
  public static final String FILE = "dependency-replacements.yaml";

  /** A listed file and what it has to hold. */
  private record Target(Path file, String name, String now, String then) {
    boolean isStale() {
      return !now.equals(then);
    }
  }

  private final Path shared;
  private final List<Path> more;
  private final Function<Path, String> display;
  private final Problems problems;

  /**
   * Keeps the files of one shared file in step.
   *
   * @param shared the shared file, or a manifest in which the entries to share stand between the
   *     markers {@code <BEGIN_SHARED_REPLACE_DIRECTIVES>} and {@code
   *     <END_SHARED_REPLACE_DIRECTIVES>}; absolute
   * @param more files that get them besides those that the shared file lists, absolute
   * @param display from an absolute path to how problems name the file
   * @param problems takes everything that is wrong, codes {@code RPL-}, {@code MAN-} and {@code
   *     YAML-}
   */
  public ReplacementSync(
      Path shared, List<Path> more, Function<Path, String> display, Problems problems) {
    this.more = List.copyOf(more);
    this.shared = shared.toAbsolutePath().normalize();
    this.display = display;
    this.problems = problems;
  }

  /**
   * Writes what has to change; nothing when anything is wrong.
   *
   * @return the files that were written, as problems name them
   * @throws IOException when a file cannot be written
   */
  public List<String> write() throws IOException {
    List<String> written = new ArrayList<>();
    for (Target target : targets()) {
      if (target.isStale()) {
        Files.writeString(target.file(), target.then());
        written.add(target.name());
      }
    }
    return written;
  }

  /**
   * Reports every file that {@link #write} would change.
   *
   * @return for people: what it would change
   */
  public List<String> check() {
    List<String> details = new ArrayList<>();
    for (Target target : targets()) {
      if (target.isStale()) {
        problems.add(Messages.stale(Location.of(target.name()), name(shared)));
        details.add(target.name());
        details.addAll(LineDiff.whole(bytes(target.now()), bytes(target.then())));
      }
    }
    return details;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String name(Path file) {
    return display.apply(file);
  }

  private List<Target> targets() {
    Problems found = new Problems();
    List<Target> targets = new ArrayList<>();
    Optional<SharedReplacements> read = SharedBlock.of(shared, name(shared), found);
    for (SharedReplacements.File file : read.map(SharedReplacements::files).orElse(List.of())) {
      target(file, read.get(), found).ifPresent(targets::add);
    }
    for (Path file : read.isPresent() ? more : List.<Path>of()) {
      SharedReplacements.File listed =
          new SharedReplacements.File(file.toString(), Location.of(name(file)));
      target(listed, read.get(), found).ifPresent(targets::add);
    }
    found.sorted().forEach(problems::add);
    return found.hasErrors() ? List.of() : targets;
  }

  private Optional<Target> target(
      SharedReplacements.File listed, SharedReplacements shared, Problems found) {
    Optional<Path> file = resolve(listed.name());
    Optional<FileFormat> format = file.flatMap(FileFormat::of);
    if (file.isEmpty() || format.isEmpty()) {
      found.add(Messages.unknownFormat(listed.location(), listed.name()));
      return Optional.empty();
    }
    try {
      String now = Files.readString(file.get());
      return rendered(now, file.get(), format.get(), shared, found)
          .map(then -> new Target(file.get(), name(file.get()), now, then));
    } catch (CharacterCodingException e) {
      found.add(Messages.unreadable(listed.location(), listed.name(), "it is not UTF-8"));
    } catch (IOException e) {
      found.add(Messages.unreadable(listed.location(), listed.name(), "there is no such file"));
    }
    return Optional.empty();
  }

  private Optional<Path> resolve(String name) {
    try {
      return Optional.of(shared.resolveSibling(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<String> rendered(
      String text, Path file, FileFormat format, SharedReplacements shared, Problems found) {
    Lines lines = Lines.of(text);
    return Block.in(lines.all(), format, name(file), found)
        .map(block -> block.with(shared.entries(), format, file.resolveSibling("").normalize()))
        .map(lines::with);
  }
}

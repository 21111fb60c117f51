package dev.ingot.builder.distribution;

import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.plan.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Remembers the state of every file that {@code generate} read or wrote: its size, and when it was
 * changed. While all of them are as they were, another run has nothing to do; that is known without
 * reading a manifest, loading the catalog or resolving anything. It lies in {@code target} and says
 * nothing to another machine.
 */
public final class Receipt {
  private static final String NAME = ".generated";

  private static final String INCLUDE = "include";

  private final List<Path> manifests;
  private final Path file;
  private final Path generated;

  /**
   * The receipt of a run.
   *
   * @param manifests the manifests of the run, at least one
   */
  public Receipt(List<Path> manifests, Layout layout) {
    this.manifests = List.copyOf(manifests);
    this.file = manifests.get(0).resolveSibling("target").resolve(".made").resolve(NAME);
    this.generated = layout.generated();
  }

  /**
   * Whether a run with the same question has nothing to do.
   *
   * @param question what the run depends on besides files
   * @throws IOException when the folder of generated modules cannot be read
   */
  public boolean holds(String question) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() > 2
        && lines.get(0).equals(Fingerprint.of(question))
        && lines.get(1).equals(names())
        && lines.subList(2, lines.size()).stream().allMatch(Receipt::isAsItWas);
  }

  /**
   * Remembers a run that ended without any problem. What cannot be vouched for is not remembered: a
   * manifest that may include other files, and an input that is no ordinary file or was changed
   * while the run read it.
   *
   * @param read the files that the run read, besides the manifests
   * @param distributions what the run made
   * @param since when the run began
   * @throws IOException when the receipt cannot be written
   */
  public void write(
      String question, Collection<Path> read, List<Prepared> distributions, Instant since)
      throws IOException {
    List<Path> inputs = new ArrayList<>(read);
    inputs.addAll(manifests);
    if (!distributions.stream().allMatch(Prepared::isSettled)
        || mayInclude()
        || !areOlder(inputs, since)) {
      forget();
      return;
    }
    SortedSet<Path> files = generated();
    inputs.forEach(input -> files.add(input.toAbsolutePath()));
    distributions.forEach(each -> files.add(each.lockFile().toAbsolutePath()));
    List<String> lines = new ArrayList<>(List.of(Fingerprint.of(question), names()));
    for (Path each : files) {
      lines.add(state(each) + " " + each);
    }
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, out -> out.write(text));
  }

  private boolean mayInclude() throws IOException {
    for (Path manifest : manifests) {
      if (Files.readString(manifest).contains(INCLUDE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areOlder(List<Path> files, Instant since) throws IOException {
    for (Path each : files) {
      if (!Files.isRegularFile(each)
          || !Files.getLastModifiedTime(each).toInstant().isBefore(since)) {
        return false;
      }
    }
    return true;
  }

  /** Forgets the last run: the next one looks at everything again. */
  public void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  private static boolean isAsItWas(String line) {
    int size = line.indexOf(' ');
    int time = line.indexOf(' ', size + 1);
    try {
      return line.substring(0, time).equals(state(Path.of(line.substring(time + 1))));
    } catch (IOException gone) {
      return false;
    }
  }

  private static String state(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return found.size() + " " + found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /** The fingerprint of the names of all generated files. */
  private String names() throws IOException {
    return Fingerprint.of(
        generated().stream().map(Path::toString).collect(Collectors.joining("\n")));
  }

  /** What lies in the folder of generated modules, without what builds leave there. */
  private SortedSet<Path> generated() throws IOException {
    SortedSet<Path> files = new TreeSet<>();
    add(generated, files);
    return files;
  }

  private void add(Path folder, SortedSet<Path> files) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (!entry.getFileName().toString().equals("target")) {
            add(entry, files);
          }
        } else {
          files.add(entry);
        }
      }
    }
  }
}

package dev.ingot.builder.assemble;

import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.slim.Slimmed;
import dev.ingot.builder.slim.Slimming;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/**
 * Casts the jar of a distribution: the generated classes and everything of its artifacts that a
 * running collector can need, nothing of the builder. The same input gives the same bytes.
 */
public final class Assembler {
  private static final String OWN = "generated";

  private final AssemblyInput input;
  private final Problems problems;

  private Assembler(AssemblyInput input, Problems problems) {
    this.input = input;
    this.problems = problems;
  }

  /**
   * Writes the jar, unless there is an error.
   *
   * @param jar the file to write; what was there stays until the new one is whole
   * @param problems takes what does not fit into one jar
   * @return what the jar is made of, or empty when there was an error
   * @throws IOException when a file cannot be read or written
   */
  public static Optional<SizeReport> assemble(AssemblyInput input, Path jar, Problems problems)
      throws IOException {
    return new Assembler(input, problems).assemble(jar);
  }

  private Optional<SizeReport> assemble(Path jar) throws IOException {
    Merge merge = new Merge();
    for (Path folder : input.own()) {
      merge.addOwn(OWN, Contents.read(folder));
    }
    boolean complete = true;
    for (ResolvedArtifact artifact : input.resolution().artifacts()) {
      complete &= add(artifact, merge);
    }
    complete &= report(merge);
    if (!complete) {
      return Optional.empty();
    }
    SortedMap<String, Contribution> files = merge.files();
    if (input.slimReport().isPresent() && !leaveOut(files, input.slimReport().get())) {
      return Optional.empty();
    }
    Map<String, Long> sizes = JarWriter.write(jar, attributes(merge.multiRelease()), files);
    return Optional.of(sizes(Files.size(jar), files, sizes));
  }

  private boolean leaveOut(SortedMap<String, Contribution> files, Path report) throws IOException {
    SortedMap<String, byte[]> jar = new TreeMap<>();
    files.forEach((name, file) -> jar.put(name, file.content()));
    List<String> own = new ArrayList<>(List.of(input.mainClass()));
    files.forEach((name, file) -> own.add(file.source().equals(OWN) ? name : ""));
    Optional<Slimmed> slimmed = Slimming.find(jar, own, input.source(), problems);
    if (slimmed.isPresent()) {
      files.keySet().removeAll(slimmed.get().left().keySet());
      Files.createDirectories(report.toAbsolutePath().getParent());
      Files.writeString(report, slimmed.get().text());
    }
    return slimmed.isPresent();
  }

  private boolean add(ResolvedArtifact artifact, Merge merge) throws IOException {
    Location location = Location.of(input.source());
    try {
      Contents contents = Contents.read(artifact.file());
      String leaves = contents.nameThatLeaves();
      if (!leaves.isEmpty()) {
        problems.add(Messages.nameLeaves(location, artifact, leaves));
        return false;
      }
      if (!contents.links().isEmpty()) {
        problems.add(Messages.link(location, artifact, contents.links().get(0)));
        return false;
      }
      merge.addJar(artifact.label(), artifact.group() + "." + artifact.artifact(), contents);
      return true;
    } catch (ZipException e) {
      problems.add(Messages.notAJar(location, artifact, e));
      return false;
    }
  }

  private boolean report(Merge merge) {
    Location location = Location.of(input.source());
    merge
        .conflicts()
        .forEach((pair, names) -> problems.add(Messages.conflict(location, pair, names)));
    return merge.conflicts().keySet().stream().noneMatch(Merge.Conflict::classes);
  }

  private Attributes attributes(boolean multiRelease) {
    Attributes attributes = new Attributes();
    if (!input.mainClass().isEmpty()) {
      attributes.put(Attributes.Name.MAIN_CLASS, input.mainClass());
    }
    attributes.put(Attributes.Name.IMPLEMENTATION_TITLE, input.distribution().name());
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, input.distribution().version());
    attributes.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
    if (multiRelease) {
      attributes.put(Attributes.Name.MULTI_RELEASE, "true");
    }
    return attributes;
  }

  private SizeReport sizes(
      long total, SortedMap<String, Contribution> files, Map<String, Long> sizes) {
    Set<String> components =
        input.resolution().components().stream()
            .map(component -> component.artifact().label())
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, List<String>> names =
        files.keySet().stream().collect(Collectors.groupingBy(name -> source(files, name)));
    List<SizeReport.Part> parts = new ArrayList<>();
    names.forEach(
        (source, of) ->
            parts.add(
                new SizeReport.Part(
                    source,
                    components.contains(source),
                    of.size(),
                    of.stream().mapToLong(name -> sizes.getOrDefault(name, 0L)).sum())));
    return new SizeReport(total, parts);
  }

  private static String source(SortedMap<String, Contribution> files, String name) {
    Contribution file = files.get(name);
    if (file == null) {
      throw new IllegalStateException("no file " + name);
    }
    return file.source();
  }
}

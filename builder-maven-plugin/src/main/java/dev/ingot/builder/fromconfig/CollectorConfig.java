package dev.ingot.builder.fromconfig;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A configuration of the Collector, in one or more files that are merged as the Collector merges
 * them: maps key by key, everything else is replaced by the later file.
 *
 * @param files the files in order
 */
public record CollectorConfig(List<ConfigFile> files) implements ConfigSource {

  /**
   * A file.
   *
   * @param displayName how problems name it
   * @param text what it holds
   */
  public record ConfigFile(String displayName, String text) {}

  public CollectorConfig {
    files = List.copyOf(files);
  }

  /**
   * Reads files.
   *
   * @param displayName how problems name a file
   * @param problems receives the files that cannot be read, code {@code FRC-001}
   * @return the configuration; empty when a file cannot be read
   */
  public static Optional<CollectorConfig> read(
      List<Path> files, Function<Path, String> displayName, Problems problems) {
    List<ConfigFile> read = new ArrayList<>();
    for (Path file : files) {
      String name = displayName.apply(file);
      try {
        read.add(new ConfigFile(name, Files.readString(file)));
      } catch (NoSuchFileException e) {
        problems.add(Messages.unreadable(Location.of(name), "there is no such file"));
      } catch (CharacterCodingException e) {
        problems.add(Messages.unreadable(Location.of(name), "it is not UTF-8"));
      } catch (IOException e) {
        String why = Files.isDirectory(file) ? "it is a folder" : e.getClass().getSimpleName();
        problems.add(Messages.unreadable(Location.of(name), why));
      }
    }
    return read.size() == files.size() ? Optional.of(new CollectorConfig(read)) : Optional.empty();
  }

  @Override
  public Optional<Needs> needs(Problems problems) {
    Problems found = new Problems();
    Optional<Needs> needs = merged(found).flatMap(root -> new ServiceNeeds(root, found).needs());
    found.sorted().forEach(problems::add);
    return needs;
  }

  private Optional<MapNode> merged(Problems problems) {
    Optional<MapNode> merged = Optional.empty();
    boolean complete = true;
    for (ConfigFile file : files) {
      Optional<Node> node = YamlReader.readFirst(file.displayName(), file.text(), problems);
      if (node.isEmpty()) {
        complete = false;
      } else if (node.get() instanceof MapNode map) {
        merged = Optional.of(merged.map(earlier -> Merge.of(earlier, map)).orElse(map));
      } else if (!isNothing(node.get())) {
        complete = false;
        problems.add(Messages.notMap(node.get().location(), "the file", node.get().typeName()));
      }
    }
    if (complete && merged.isEmpty()) {
      String first = files.isEmpty() ? "configuration" : files.get(0).displayName();
      problems.add(Messages.nothingRuns(Location.of(first)));
    }
    return complete ? merged : Optional.empty();
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }
}

package dev.ingot.builder.replacement;

import dev.ingot.builder.manifest.SharedReplacements;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of a manifest that it shares with other files, between two markers. */
final class SharedBlock {
  static final String BEGIN = "<BEGIN_SHARED_REPLACE_DIRECTIVES>";
  static final String END = "<END_SHARED_REPLACE_DIRECTIVES>";
  private static final Pattern COMMENT = Pattern.compile("# ?(.*)");
  private static final Pattern ITEM = Pattern.compile("- (.*)");
  private static final Pattern ENTRY = Pattern.compile("\\S+( \\S+)? => \\S+( \\S+)?");

  private final Path folder;
  private final String source;
  private final Problems problems;
  private final List<SharedReplacements.Entry> entries = new ArrayList<>();
  private final List<String> reason = new ArrayList<>();

  private SharedBlock(Path folder, String source, Problems problems) {
    this.folder = folder;
    this.source = source;
    this.problems = problems;
  }

  /** The replacements of a manifest with markers, or of a file that has nothing else. */
  static Optional<SharedReplacements> of(Path file, String source, Problems problems) {
    try {
      String text = Files.readString(file);
      if (text.contains(BEGIN) || text.contains(END)) {
        List<SharedReplacements.Entry> entries =
            entries(file.resolveSibling("").normalize(), source, text, problems);
        return Optional.of(new SharedReplacements(List.of(), entries));
      }
    } catch (IOException e) {
      // Whoever reads it strictly says what is wrong with it.
    }
    return SharedReplacements.read(file, source, problems);
  }

  /** The entries between the markers of a text, each with the comment above it. */
  static List<SharedReplacements.Entry> entries(
      Path folder, String source, String text, Problems problems) {
    List<String> lines = text.lines().map(String::strip).toList();
    int begin = lines.indexOf("# " + BEGIN);
    int end = lines.indexOf("# " + END);
    if (begin < 0) {
      problems.add(Messages.noSharedStart(Location.of(source)));
      return List.of();
    }
    if (end < begin) {
      problems.add(Messages.noSharedEnd(new Location(source, begin + 1, 1)));
      return List.of();
    }
    if (lines.lastIndexOf("# " + BEGIN) != begin || lines.lastIndexOf("# " + END) != end) {
      problems.add(Messages.twoShared(new Location(source, begin + 1, 1)));
      return List.of();
    }
    SharedBlock block = new SharedBlock(folder, source, problems);
    for (int i = begin + 1; i < end; i++) {
      block.add(lines.get(i), new Location(source, i + 1, 1));
    }
    return block.entries;
  }

  private void add(String line, Location location) {
    Matcher comment = COMMENT.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (comment.matches()) {
      reason.add(comment.group(1));
    } else if (item.matches()) {
      addEntry(item.group(1), location);
    } else if (!line.isEmpty()) {
      problems.add(Messages.noEntry(location, line));
    }
  }

  private void addEntry(String line, Location location) {
    if (reason.isEmpty()) {
      problems.add(Messages.noReason(location, line));
    } else if (!ENTRY.matcher(line).matches()) {
      problems.add(Messages.badEntry(location, line));
    } else {
      SharedReplacements.parse(folder, line, String.join("\n", reason), location, problems)
          .ifPresent(entries::add);
    }
    reason.clear();
  }
}

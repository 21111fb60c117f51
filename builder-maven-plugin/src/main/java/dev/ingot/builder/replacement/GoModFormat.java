package dev.ingot.builder.replacement;

import dev.ingot.builder.manifest.SharedReplacements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The go.mod of a project that is built by the Go builder too: it gets the Go modules. */
record GoModFormat() implements FileFormat {

  @Override
  public String comment(String text) {
    return "// " + text;
  }

  @Override
  public List<String> entry(SharedReplacements.Entry entry, Path folder) {
    return entry.maven().isPresent() ? List.of() : List.of("replace " + entry.line());
  }

  @Override
  public boolean spaced() {
    return true;
  }

  @Override
  public Optional<List<String>> withMarkers(List<String> lines) {
    List<String> with = new ArrayList<>(lines);
    if (!with.isEmpty() && !with.get(with.size() - 1).isBlank()) {
      with.add("");
    }
    with.add(comment(BEGIN));
    with.add(comment(END));
    return Optional.of(with);
  }
}

package dev.ingot.builder.freshness;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.codegen.Inputs;
import dev.ingot.builder.plan.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Compares a folder with what the builder would write now. Writes nothing. */
public final class Freshness {
  private final GeneratedTree tree;
  private final SortedMap<String, byte[]> files;
  private final Optional<Inputs> before;
  private final Inputs now;

  private Freshness(GeneratedTree tree, SortedMap<String, byte[]> files) {
    this.tree = tree;
    this.files = files;
    this.before = Optional.ofNullable(files.get(GeneratedTree.INPUTS)).flatMap(Freshness::inputs);
    this.now =
        Inputs.parse(tree.text(GeneratedTree.INPUTS))
            .orElseThrow(() -> new IllegalStateException("the tree has malformed inputs"));
  }

  /**
   * How {@code folder} differs from {@code tree}. The folder {@code target} and hidden files do not
   * count.
   *
   * @throws IOException if the folder cannot be read
   */
  public static FreshnessReport compare(GeneratedTree tree, Path folder) throws IOException {
    return new Freshness(tree, new Folder(folder).read()).report();
  }

  private static Optional<Inputs> inputs(byte[] content) {
    return Inputs.parse(new String(content, StandardCharsets.UTF_8));
  }

  private FreshnessReport report() {
    List<Finding> findings = new ArrayList<>();
    tree.files()
        .forEach(
            (path, wanted) -> {
              byte[] found = files.get(path);
              if (found == null) {
                findings.add(new Finding.Missing(path));
              } else if (!Arrays.equals(found, wanted)) {
                findings.add(stale(path, found, wanted));
              }
            });
    files.forEach(
        (path, found) -> {
          if (!tree.files().containsKey(path)) {
            findings.add(new Finding.Stray(path, Folder.isGenerated(found)));
          }
        });
    return new FreshnessReport(findings);
  }

  /** The fingerprints themselves say nothing to people. */
  private Finding stale(String path, byte[] found, byte[] wanted) {
    boolean inputs = path.equals(GeneratedTree.INPUTS);
    List<String> diff = inputs ? List.of() : LineDiff.between(found, wanted);
    return new Finding.Stale(path, reasons(path, found), diff);
  }

  private List<String> reasons(String path, byte[] found) {
    if (before.isEmpty()) {
      return List.of("there is no readable " + GeneratedTree.INPUTS + " to say what changed");
    }
    List<String> reasons = new ArrayList<>();
    String recorded = before.get().files().get(path);
    if (recorded != null && !recorded.equals(Fingerprint.of(found))) {
      reasons.add("edited by hand");
    }
    reasons.addAll(Reasons.between(before.get(), now));
    if (reasons.isEmpty()) {
      boolean inputs = path.equals(GeneratedTree.INPUTS);
      reasons.add(inputs ? "generated files changed" : "the builder writes it in another way now");
    }
    return reasons;
  }
}

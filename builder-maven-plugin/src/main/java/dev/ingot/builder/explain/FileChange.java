package dev.ingot.builder.explain;

import dev.ingot.builder.distribution.Layout;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.freshness.Finding;
import dev.ingot.builder.freshness.Freshness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code generate} would do to a file.
 *
 * @param action what it would do
 * @param path the file, as problems name it
 * @param why what changed since the file was written; empty for new files
 */
record FileChange(Action action, String path, String why) {

  /** What can happen to a file. */
  enum Action {
    NEW("new"),
    CHANGED("changed"),
    DELETED("deleted"),
    LEFT("left alone");

    private final String word;

    Action(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** The changes in the generated module of a distribution, and of its lock. */
  static List<FileChange> of(Prepared distribution, Layout layout) throws IOException {
    List<FileChange> changes = new ArrayList<>();
    Path module = layout.module(distribution.name());
    for (Finding finding : Freshness.compare(distribution.tree(), module).findings()) {
      changes.add(of(finding, layout.name(module.resolve(finding.path()))));
    }
    Path lock = distribution.lockFile();
    String text = distribution.lock().text();
    if (!Files.exists(lock)) {
      changes.add(new FileChange(Action.NEW, layout.name(lock), ""));
    } else if (!Files.readString(lock).equals(text)) {
      changes.add(new FileChange(Action.CHANGED, layout.name(lock), "other artifacts"));
    }
    return changes;
  }

  private static FileChange of(Finding finding, String path) {
    if (finding instanceof Finding.Stale stale) {
      return new FileChange(Action.CHANGED, path, String.join("; ", stale.reasons()));
    }
    if (finding instanceof Finding.Stray stray) {
      return stray.generated()
          ? new FileChange(Action.DELETED, path, "generated earlier, and not any more")
          : new FileChange(Action.LEFT, path, "not written by the builder");
    }
    return new FileChange(Action.NEW, path, "");
  }
}

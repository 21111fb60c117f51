package dev.ingot.builder.freshness;

import java.util.List;

/** One way in which a folder is not what the builder would write now. */
public sealed interface Finding extends Comparable<Finding> {

  /** The file, relative to the folder and with {@code /}. */
  String path();

  /** What is wrong, in one line without the path. */
  String summary();

  /** Further lines for people, such as a diff; may be empty. */
  List<String> details();

  @Override
  default int compareTo(Finding other) {
    return path().compareTo(other.path());
  }

  /**
   * The file has other content.
   *
   * @param path the file
   * @param reasons what changed since the file was written
   * @param details what the builder would change, as a diff cut short
   */
  record Stale(String path, List<String> reasons, List<String> details) implements Finding {
    public Stale {
      reasons = List.copyOf(reasons);
      details = List.copyOf(details);
    }

    @Override
    public String summary() {
      return "stale: " + String.join("; ", reasons);
    }
  }

  /**
   * The file is not there.
   *
   * @param path the file
   */
  record Missing(String path) implements Finding {
    @Override
    public String summary() {
      return "missing";
    }

    @Override
    public List<String> details() {
      return List.of();
    }
  }

  /**
   * The file does not belong there.
   *
   * @param path the file
   * @param generated whether a builder wrote it, so that the next run deletes it
   */
  record Stray(String path, boolean generated) implements Finding {
    @Override
    public String summary() {
      return generated
          ? "stray: generated earlier, and not any more"
          : "stray: not written by the builder, which leaves it alone; move it elsewhere";
    }

    @Override
    public List<String> details() {
      return List.of();
    }
  }
}

package dev.ingot.builder.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who asked for what, with every version that anything asked for, also what was cut, replaced or
 * lost against a higher version.
 *
 * @param requests sorted by who asks, those of the manifest first
 */
public record DependencyGraph(List<Request> requests) {

  /** A graph of nothing. */
  public static final DependencyGraph EMPTY = new DependencyGraph(List.of());

  /**
   * An artifact in one version.
   *
   * @param key {@code group:artifact:extension[:classifier]}, as {@link ResolvedArtifact#key()}
   * @param version a version that something asked for; it need not be the one that was chosen
   */
  public record Node(String key, String version) implements Comparable<Node> {

    /** {@code group:artifact}. */
    public String module() {
      int first = key.indexOf(':');
      int second = key.indexOf(':', first + 1);
      return second < 0 ? key : key.substring(0, second);
    }

    /** {@code group:artifact:version}. */
    public String label() {
      return module() + ":" + version;
    }

    @Override
    public int compareTo(Node other) {
      int keys = key.compareTo(other.key);
      return keys != 0 ? keys : version.compareTo(other.version);
    }
  }

  /**
   * One artifact asks for another.
   *
   * @param by who asks; empty for the manifest, which also asks for what its replacements bring
   * @param wanted what it asks for
   * @param taken the version that a replacement puts in place of the wanted one; empty without
   * @param cut whether the manifest keeps it out: it excludes the artifact, or replaces it by
   *     another
   */
  public record Request(Optional<Node> by, Node wanted, Optional<String> taken, boolean cut)
      implements Comparable<Request> {
    private static final Comparator<Request> ORDER =
        Comparator.comparing((Request each) -> each.by().map(Node::key).orElse(""))
            .thenComparing(each -> each.by().map(Node::version).orElse(""))
            .thenComparing(Request::wanted)
            .thenComparing(each -> each.taken().orElse(""))
            .thenComparing(Request::cut);

    @Override
    public int compareTo(Request other) {
      return ORDER.compare(this, other);
    }
  }

  public DependencyGraph {
    requests = requests.stream().distinct().sorted().toList();
  }
}

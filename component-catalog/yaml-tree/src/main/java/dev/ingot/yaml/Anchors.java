package dev.ingot.yaml;

import dev.ingot.problem.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the anchors of a document stand for, and how many values its aliases have repeated. */
final class Anchors {
  private static final int COPY_LIMIT = 100_000;

  private record Anchored(Optional<Node> node, long weight) {}

  private final Map<String, Anchored> anchors = new HashMap<>();
  private long copied;

  /** Begins an anchored value; until it ends, an alias of it would contain itself. */
  void open(String anchor) {
    anchors.put(anchor, new Anchored(Optional.empty(), 0));
  }

  /** Ends an anchored value that holds {@code weight} values, repeated ones counted again. */
  void close(String anchor, Node node, long weight) {
    anchors.put(anchor, new Anchored(Optional.of(node), weight));
  }

  Node node(Location at, String anchor) {
    Anchored anchored = anchors.get(anchor);
    if (anchored == null) {
      throw new RefusedException(YamlProblems.unknownAnchor(at, anchor));
    }
    copied += anchored.weight();
    if (copied > COPY_LIMIT) {
      throw new RefusedException(YamlProblems.tooManyCopies(at, COPY_LIMIT));
    }
    return anchored
        .node()
        .orElseThrow(() -> new RefusedException(YamlProblems.containsItself(at, anchor)));
  }

  /** How many values the aliases have repeated so far. */
  long copied() {
    return copied;
  }
}

package dev.ingot.builder.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.graph.DependencyNode;

/**
 * The nodes of a collected graph. Collectors share lists of children between equal subtrees, and
 * graphs may have cycles; every list is read once.
 */
final class GraphNodes {

  /** A node that is no root, and one whose pom asks for it. */
  record Edge(DependencyNode parent, DependencyNode child) {}

  private final Map<Key, DependencyNode> highest = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  GraphNodes(DependencyNode root) {
    Set<List<DependencyNode>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<DependencyNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      DependencyNode parent = open.remove();
      if (seen.add(parent.getChildren())) {
        for (DependencyNode child : parent.getChildren()) {
          highest.merge(Key.of(child.getArtifact()), child, GraphNodes::higher);
          open.add(child);
          if (parent != root) {
            edges.add(new Edge(parent, child));
          }
        }
      }
    }
  }

  /** The first node with the highest version of the artifact. */
  DependencyNode highest(Key key) {
    DependencyNode node = highest.get(key);
    if (node == null) {
      throw new IllegalStateException("artifact is not in the graph: " + key);
    }
    return node;
  }

  /** Who asks for whom. */
  List<Edge> edges() {
    return edges;
  }

  private static DependencyNode higher(DependencyNode one, DependencyNode other) {
    return other.getVersion().compareTo(one.getVersion()) > 0 ? other : one;
  }
}

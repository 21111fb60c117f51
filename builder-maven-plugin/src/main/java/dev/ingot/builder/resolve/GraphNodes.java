package dev.ingot.builder.resolve;

import java.util.ArrayDeque;
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
  private final Map<Key, DependencyNode> highest = new LinkedHashMap<>();

  GraphNodes(DependencyNode root) {
    Set<List<DependencyNode>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<List<DependencyNode>> open = new ArrayDeque<>();
    open.add(root.getChildren());
    while (!open.isEmpty()) {
      List<DependencyNode> children = open.remove();
      if (seen.add(children)) {
        for (DependencyNode child : children) {
          highest.merge(Key.of(child.getArtifact()), child, GraphNodes::higher);
          open.add(child.getChildren());
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

  /** One node of each artifact in the graph, with its highest version. */
  Iterable<DependencyNode> all() {
    return highest.values();
  }

  private static DependencyNode higher(DependencyNode one, DependencyNode other) {
    return other.getVersion().compareTo(one.getVersion()) > 0 ? other : one;
  }
}

package dev.ingot.builder.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * One node for each artifact of a graph: the one with the highest version that anything asks for,
 * as far as the roots reach it by such nodes. The order of the roots has no influence on versions.
 */
final class Selection {

  /** A node, and the artifact that wanted it; null for a root. */
  private record Step(DependencyNode node, @Nullable Key parent) {}

  private final GraphNodes graph;
  private final Map<Key, Step> selected = new LinkedHashMap<>();

  private Selection(GraphNodes graph) {
    this.graph = graph;
  }

  static Selection highest(DependencyNode root) {
    Selection selection = new Selection(new GraphNodes(root));
    selection.walk(root);
    return selection;
  }

  /** The selected nodes, nearest to the roots first. */
  List<DependencyNode> nodes() {
    return selected.values().stream().map(Step::node).toList();
  }

  /** The node that is selected for an artifact, if the roots reach it. */
  Optional<DependencyNode> node(Key key) {
    return Optional.ofNullable(selected.get(key)).map(Step::node);
  }

  /** Who asks for whom in the whole graph, also where that lost. */
  List<GraphNodes.Edge> edges() {
    return graph.edges();
  }

  /** How the artifact came in: from a root down to the artifact itself. */
  List<DependencyNode> path(Key key) {
    LinkedList<DependencyNode> path = new LinkedList<>();
    Step step = selected.get(key);
    while (step != null) {
      path.addFirst(step.node());
      step = step.parent() == null ? null : selected.get(step.parent());
    }
    return path;
  }

  private void walk(DependencyNode root) {
    Deque<Step> open = new ArrayDeque<>();
    Deque<Step> lowerVersions = new ArrayDeque<>();
    root.getChildren().forEach(child -> open.add(new Step(child, null)));
    while (!open.isEmpty() || !lowerVersions.isEmpty()) {
      if (open.isEmpty()) {
        Step lower = lowerVersions.remove();
        open.add(new Step(graph.highest(Key.of(lower.node().getArtifact())), lower.parent()));
      }
      Step step = open.remove();
      Key key = Key.of(step.node().getArtifact());
      if (!step.node().getVersion().equals(graph.highest(key).getVersion())) {
        lowerVersions.add(step);
      } else if (selected.putIfAbsent(key, step) == null) {
        step.node().getChildren().forEach(child -> open.add(new Step(child, key)));
      }
    }
  }
}

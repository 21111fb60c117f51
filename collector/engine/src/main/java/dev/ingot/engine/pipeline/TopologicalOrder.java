package dev.ingot.engine.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts a graph so that every node comes before its successors, or finds a cycle. Without
 * recursion: a configuration may be deeper than the stack.
 */
final class TopologicalOrder<N> {
  private record Step<N>(N node, Iterator<N> rest) {}

  private final Map<N, Set<N>> successors;
  private final Set<N> done = new HashSet<>();
  private final LinkedHashSet<N> path = new LinkedHashSet<>();
  private final Deque<Step<N>> steps = new ArrayDeque<>();
  private final List<N> finished = new ArrayList<>();
  private List<N> cycle = List.of();

  TopologicalOrder(Map<N, Set<N>> successors) {
    this.successors = successors;
    for (N node : successors.keySet()) {
      if (cycle.isEmpty() && !done.contains(node)) {
        visit(node);
      }
    }
    Collections.reverse(finished);
  }

  /** Every node before its successors; meaningless when there is a cycle. */
  List<N> order() {
    return finished;
  }

  /** The nodes of the first cycle found, each once; empty: there is none. */
  List<N> cycle() {
    return cycle;
  }

  private void visit(N root) {
    enter(root);
    while (!steps.isEmpty() && cycle.isEmpty()) {
      Step<N> step = steps.getLast();
      if (step.rest().hasNext()) {
        follow(step.rest().next());
      } else {
        leave(step.node());
      }
    }
  }

  private void follow(N next) {
    if (path.contains(next)) {
      List<N> nodes = new ArrayList<>(path);
      cycle = List.copyOf(nodes.subList(nodes.indexOf(next), nodes.size()));
    } else if (!done.contains(next)) {
      enter(next);
    }
  }

  private void enter(N node) {
    path.add(node);
    steps.addLast(new Step<>(node, successors.getOrDefault(node, Set.of()).iterator()));
  }

  private void leave(N node) {
    steps.removeLast();
    path.remove(node);
    done.add(node);
    finished.add(node);
  }
}

package dev.ingot.engine.pipeline;

import java.util.Set;

/**
 * What a graph takes over from the one before it.
 *
 * @param consumers the steps of the former graph
 * @param steps those that stay as they are
 * @param outputs the outputs of receivers that lead where they led
 * @param parts the instances that stay
 */
record Inheritance(
    ConsumerTable consumers, Set<GraphNode> steps, Set<GraphNode> outputs, Set<PartId> parts) {

  /** Nothing, for the first graph. */
  static Inheritance none() {
    return new Inheritance(new ConsumerTable(), Set.of(), Set.of(), Set.of());
  }

  boolean hasStep(GraphNode node) {
    return steps.contains(node);
  }

  boolean hasPart(PartId part) {
    return parts.contains(part);
  }

  /** Whether what comes from a receiver goes where it went before. */
  boolean hasOutput(GraphNode node) {
    return outputs.contains(node);
  }
}

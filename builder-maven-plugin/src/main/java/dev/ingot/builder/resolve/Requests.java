package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.ManifestComponent;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/** Reads from a collected graph who asked for what. */
final class Requests {
  private final Set<DependencyGraph.Request> found = new LinkedHashSet<>();
  private final Map<String, Root> roots = new HashMap<>();

  private Requests(List<Root> roots) {
    roots.forEach(root -> this.roots.putIfAbsent(Key.module(root.artifact()), root));
  }

  static DependencyGraph of(GraphCollector.Graph graph, List<Root> roots) {
    Requests requests = new Requests(roots);
    DependencyNode root = graph.result().getRoot();
    root.getChildren().forEach(requests::addRoot);
    requests.walk(root);
    graph.cut().all().forEach(requests.found::add);
    return new DependencyGraph(List.copyOf(requests.found));
  }

  static DependencyGraph.Node node(Artifact artifact, String version) {
    String classifier = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
    String key = Key.module(artifact) + ":" + artifact.getExtension() + classifier;
    return new DependencyGraph.Node(key, version);
  }

  private void walk(DependencyNode root) {
    Set<List<DependencyNode>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<DependencyNode> open = new ArrayDeque<>(root.getChildren());
    while (!open.isEmpty()) {
      DependencyNode node = open.remove();
      node.getChildren().forEach(child -> add(node, child));
      if (seen.add(node.getChildren())) {
        open.addAll(node.getChildren());
      }
    }
  }

  private void add(DependencyNode by, DependencyNode child) {
    Artifact artifact = child.getArtifact();
    Object before = child.getData().get(GraphCollector.VERSION_BEFORE_PIN);
    String wanted = before instanceof String version ? version : artifact.getVersion();
    add(Optional.of(node(by.getArtifact(), by.getArtifact().getVersion())), artifact, wanted);
  }

  private void addRoot(DependencyNode child) {
    Artifact artifact = child.getArtifact();
    Root root = roots.get(Key.module(artifact));
    String wanted =
        Optional.ofNullable(root)
            .filter(each -> each.module().equals(Key.module(artifact)))
            .flatMap(Root::declared)
            .flatMap(ManifestComponent::coordinates)
            .map(Coordinates::version)
            .orElse(artifact.getVersion());
    add(Optional.empty(), artifact, wanted);
  }

  private void add(Optional<DependencyGraph.Node> by, Artifact artifact, String wanted) {
    Optional<String> taken =
        wanted.equals(artifact.getVersion())
            ? Optional.empty()
            : Optional.of(artifact.getVersion());
    found.add(new DependencyGraph.Request(by, node(artifact, wanted), taken, false));
  }
}

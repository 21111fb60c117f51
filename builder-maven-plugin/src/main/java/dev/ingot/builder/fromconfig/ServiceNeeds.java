package dev.ingot.builder.fromconfig;

import dev.ingot.builder.fromconfig.Needs.Need;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the section {@code service} of a merged configuration uses. */
final class ServiceNeeds {
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][0-9A-Za-z_]{0,62}");
  private static final List<ComponentKind> CONFIGURED =
      List.of(
          ComponentKind.RECEIVER,
          ComponentKind.PROCESSOR,
          ComponentKind.EXPORTER,
          ComponentKind.CONNECTOR,
          ComponentKind.EXTENSION);

  private final MapNode root;
  private final Problems problems;
  private final Map<ComponentKind, Map<String, Location>> configured = new LinkedHashMap<>();
  private final Set<ComponentKind> elsewhere = new LinkedHashSet<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** A need while its instances are gathered. */
  private record Draft(
      ComponentKind kind,
      String type,
      SortedSet<String> ids,
      Set<String> signals,
      Location location) {}

  ServiceNeeds(MapNode root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** The needs; empty when nothing runs, which is a problem. */
  Optional<Needs> needs() {
    CONFIGURED.forEach(this::readSection);
    if (!(root.get("service") instanceof MapNode service)) {
      Node node = root.get("service");
      problems.add(
          node == null || isNothing(node)
              ? Messages.nothingRuns(Location.of(root.location().source()))
              : Messages.notMap(node.location(), "'service'", node.typeName()));
      return Optional.empty();
    }
    pipelines(service);
    items(service, "extensions").forEach(id -> use(ComponentKind.EXTENSION, id, Optional.empty()));
    reportUnused();
    providers();
    return Optional.of(
        new Needs(
            drafts.values().stream()
                .map(it -> new Need(it.kind, it.type, it.ids, it.signals, it.location))
                .toList()));
  }

  private void readSection(ComponentKind kind) {
    Map<String, Location> ids = new LinkedHashMap<>();
    configured.put(kind, ids);
    Node node = root.get(kind.section());
    if (node instanceof MapNode map) {
      map.entries().forEach((id, entry) -> ids.put(id.strip(), entry.key()));
    } else if (node instanceof ScalarNode scalar && scalar.text().contains("${")) {
      elsewhere.add(kind);
      problems.add(Messages.elsewhere(node.location(), kind.section(), scalar.text()));
    } else if (node != null && !isNothing(node)) {
      problems.add(Messages.notMap(node.location(), "'" + kind.section() + "'", node.typeName()));
    }
  }

  private void pipelines(MapNode service) {
    Node node = service.get("pipelines");
    if (!(node instanceof MapNode pipelines)) {
      Location at = node == null ? service.location() : node.location();
      problems.add(
          node == null || isNothing(node)
              ? Messages.nothingRuns(at)
              : Messages.notMap(at, "'service.pipelines'", node.typeName()));
      return;
    }
    pipelines.entries().forEach((id, entry) -> pipeline(id, entry.value()));
  }

  private void pipeline(String id, Node node) {
    if (!(node instanceof MapNode pipeline)) {
      problems.add(
          Messages.notMap(node.location(), "'service.pipelines." + id + "'", node.typeName()));
      return;
    }
    Optional<String> signal = Optional.of(typeOf(id));
    items(pipeline, "receivers")
        .forEach(each -> use(edge(ComponentKind.RECEIVER, each), each, signal));
    items(pipeline, "processors").forEach(each -> use(ComponentKind.PROCESSOR, each, signal));
    items(pipeline, "exporters")
        .forEach(each -> use(edge(ComponentKind.EXPORTER, each), each, signal));
  }

  /** What stands at the end of a pipeline may be a connector. */
  private ComponentKind edge(ComponentKind kind, ScalarNode id) {
    String name = id.text().strip();
    boolean connects =
        configured(ComponentKind.CONNECTOR).containsKey(name)
            && !configured(kind).containsKey(name);
    return connects ? ComponentKind.CONNECTOR : kind;
  }

  private void use(ComponentKind kind, ScalarNode node, Optional<String> signal) {
    String id = node.text().strip();
    String type = typeOf(id);
    if (!TYPE.matcher(type).matches()) {
      problems.add(Messages.badId(node.location(), id));
      return;
    }
    if (!configured(kind).containsKey(id) && !elsewhere.contains(kind)) {
      problems.add(Messages.notConfigured(node.location(), kind, id));
    }
    Location at = configured(kind).getOrDefault(id, node.location());
    Draft draft = draft(kind, type, at);
    draft.ids.add(id);
    signal.ifPresent(draft.signals::add);
  }

  private Draft draft(ComponentKind kind, String type, Location location) {
    return drafts.computeIfAbsent(
        kind + " " + type,
        key -> new Draft(kind, type, new TreeSet<>(), new TreeSet<>(), location));
  }

  private void reportUnused() {
    for (ComponentKind kind : CONFIGURED) {
      configured(kind)
          .forEach(
              (id, location) -> {
                Draft draft = drafts.get(kind + " " + typeOf(id));
                if (draft == null || !draft.ids.contains(id)) {
                  problems.add(Messages.unused(location, kind, id));
                }
              });
    }
  }

  /** Every collector reads a file and expands {@code ${NAME}}. */
  private void providers() {
    Location whole = Location.of(root.location().source());
    draft(ComponentKind.PROVIDER, "env", whole);
    draft(ComponentKind.PROVIDER, "file", whole);
    Schemes.in(root).forEach((scheme, at) -> draft(ComponentKind.PROVIDER, scheme, at));
  }

  private List<ScalarNode> items(MapNode map, String key) {
    Node node = map.get(key);
    List<ScalarNode> items = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar && scalar.value() != null) {
          items.add(scalar);
        } else {
          problems.add(Messages.badId(item.location(), item.typeName()));
        }
      }
    } else if (node instanceof ScalarNode scalar && scalar.text().contains("${")) {
      problems.add(Messages.elsewhere(node.location(), key, scalar.text()));
    } else if (node != null && !isNothing(node)) {
      problems.add(Messages.notList(node.location(), key, node.typeName()));
    }
    return items;
  }

  private Map<String, Location> configured(ComponentKind kind) {
    return configured.getOrDefault(kind, Map.of());
  }

  private static String typeOf(String id) {
    int slash = id.indexOf('/');
    return (slash < 0 ? id : id.substring(0, slash)).strip();
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }
}

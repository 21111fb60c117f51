package dev.ingot.engine.config;

import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.problem.Location;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Expands the references of one value, pass by pass, until nothing changes. Used once.
 *
 * <p>Limits: 1000 passes, 10,000 references, 200 levels, 8,388,608 characters of a text, and
 * 268,435,456 of all texts that references are looked for in, which bounds the time: a text that
 * grows with every pass is looked through again in each.
 */
final class Expansion {
  private static final int PASS_LIMIT = 1000;
  private static final int REFERENCE_LIMIT = 10_000;
  private static final int DEPTH_LIMIT = 200;
  private static final int LENGTH_LIMIT = 8 << 20;
  private static final long SEARCH_LIMIT = 256 << 20;

  private final Readings readings;
  private final String defaultScheme;
  private int references;
  private long searched;
  private int depth;
  private boolean tooDeep;

  Expansion(Readings readings, String defaultScheme) {
    this.readings = readings;
    this.defaultScheme = defaultScheme;
  }

  /** What a pass made of a value. */
  private record Pass(Node node, boolean changed) {}

  Node expand(Node value) throws ExpansionException {
    Node node = value;
    for (int passes = 0; passes < PASS_LIMIT && !tooDeep; passes++) {
      Pass pass = pass(node);
      node = pass.node();
      if (!pass.changed()) {
        return node;
      }
    }
    throw new ExpansionException(ResolverMessages.tooManyExpansions(value.location()));
  }

  private Pass pass(Node node) throws ExpansionException {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    tooDeep |= ++depth > DEPTH_LIMIT;
    Pass value = node instanceof MapNode map ? map(map) : list((ListNode) node);
    depth--;
    return node.original().isPresent() ? withOriginal(value, node.original().get()) : value;
  }

  private Pass scalar(ScalarNode scalar) throws ExpansionException {
    if (scalar.value() instanceof String text) {
      return text(scalar, text);
    }
    Pass unchanged = new Pass(scalar, false);
    return scalar.original().isPresent()
        ? withOriginal(unchanged, scalar.original().get())
        : unchanged;
  }

  /**
   * Expands the verbatim text of a value besides the value, for it is not known yet which of the
   * two is wanted. A verbatim text that cannot be expanded is dropped.
   */
  private Pass withOriginal(Pass value, String original) {
    Location at = value.node().location();
    try {
      Pass text = pass(ScalarNode.of(at, original));
      if (text.node() instanceof ScalarNode scalar && scalar.value() instanceof String expanded) {
        Node node = Originals.with(value.node(), Optional.of(expanded));
        return new Pass(node, value.changed() || text.changed());
      }
    } catch (ExpansionException e) {
      return new Pass(Originals.with(value.node(), Optional.empty()), value.changed());
    }
    return new Pass(Originals.with(value.node(), Optional.empty()), value.changed());
  }

  private Pass map(MapNode map) throws ExpansionException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
      Pass value = pass(entry.getValue().value());
      entries.put(entry.getKey(), new Entry(entry.getValue().key(), value.node()));
      changed |= value.changed();
    }
    return new Pass(new MapNode(map.location(), entries), changed);
  }

  private Pass list(ListNode list) throws ExpansionException {
    List<Node> items = new ArrayList<>();
    boolean changed = false;
    for (Node item : list.items()) {
      Pass value = pass(item);
      items.add(value.node());
      changed |= value.changed();
    }
    return new Pass(new ListNode(list.location(), items), changed);
  }

  private Pass text(ScalarNode scalar, String text) throws ExpansionException {
    Optional<String> found =
        text.contains("${") ? References.next(text, defaultScheme) : Optional.empty();
    if (found.isEmpty()) {
      return new Pass(scalar, false);
    }
    String reference = found.get();
    Location at = scalar.location();
    searched += text.length();
    if (searched > SEARCH_LIMIT) {
      throw new ExpansionException(ResolverMessages.tooManyExpansions(at));
    }
    Node value = retrieve(at, reference.substring(2, reference.length() - 1));
    if (reference.equals(text)) {
      return new Pass(value, true);
    }
    String whole = text.replace(reference, value.original().orElse(""));
    if (whole.length() > LENGTH_LIMIT) {
      throw new ExpansionException(ResolverMessages.tooManyExpansions(at));
    }
    return new Pass(new ScalarNode(at, whole, whole, Optional.of(whole)), true);
  }

  private Node retrieve(Location at, String reference) throws ExpansionException {
    String text = reference.indexOf(':') < 0 ? defaultScheme + ":" + reference : reference;
    ConfigUri uri =
        ConfigUri.parse(text)
            .orElseThrow(() -> new ExpansionException(ResolverMessages.invalidUri(at, text)));
    if (uri.opaque().indexOf('$') >= 0) {
      throw new ExpansionException(ResolverMessages.dollarInUri(at, uri));
    }
    Providers providers = readings.providers();
    if (!providers.has(uri.scheme())) {
      throw new ExpansionException(
          ResolverMessages.unsupportedScheme(at, uri, providers.schemes()));
    }
    if (++references > REFERENCE_LIMIT) {
      throw new ExpansionException(ResolverMessages.tooManyExpansions(at));
    }
    try {
      return Content.node(readings.retrieve(uri), at);
    } catch (RetrieveException e) {
      String reason = String.valueOf(e.getMessage());
      throw new ExpansionException(ResolverMessages.expansionFailed(at, reason));
    }
  }
}

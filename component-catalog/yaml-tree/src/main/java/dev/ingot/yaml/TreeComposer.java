package dev.ingot.yaml;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Makes a tree of a parser's events. Used once. */
final class TreeComposer {
  private static final int DEPTH_LIMIT = 200;

  private final String source;
  private final Parser parser;
  private final Problems problems;
  private final Anchors anchors = new Anchors();
  private long composed;
  private int depth;

  TreeComposer(String source, Parser parser, Problems problems) {
    this.source = source;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The first document; a text without one is null.
   *
   * @param others how much it weighs that further documents follow
   */
  Node document(Severity others) {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return ScalarNode.nothing(new Location(source, 1, 1));
    }
    parser.getEvent();
    Node node = node();
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      problems.add(YamlProblems.secondDocument(place(parser.getEvent()), others));
    }
    return node;
  }

  private Node node() {
    Event event = parser.getEvent();
    if (event instanceof AliasEvent alias) {
      return anchors.node(place(alias), alias.getAnchor());
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor == null) {
      return content(event);
    }
    anchors.open(anchor);
    long before = composed + anchors.copied();
    Node node = content(event);
    anchors.close(anchor, node, composed + anchors.copied() - before);
    return node;
  }

  private Node content(Event event) {
    composed++;
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (++depth > DEPTH_LIMIT) {
      throw new RefusedException(YamlProblems.tooDeep(place(event), DEPTH_LIMIT));
    }
    Node node =
        event instanceof MappingStartEvent ? map(place(event)) : list((SequenceStartEvent) event);
    depth--;
    return node;
  }

  private ListNode list(SequenceStartEvent start) {
    List<Node> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node());
    }
    parser.getEvent();
    return new ListNode(place(start), items);
  }

  private MapNode map(Location at) {
    MapEntries entries = new MapEntries(problems);
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event key = parser.peekEvent();
      if (isMerge(key)) {
        parser.getEvent();
        entries.merge(place(key), node());
      } else {
        String text = key();
        entries.put(place(key), text, node());
      }
    }
    parser.getEvent();
    return new MapNode(at, entries.entries());
  }

  private static boolean isMerge(Event key) {
    return key instanceof ScalarEvent scalar
        && scalar.getValue().equals("<<")
        && (scalar.getTag() == null
            ? scalar.isPlain()
            : Tags.shortName(scalar.getTag()).equals("merge"));
  }

  private String key() {
    Location at = place(parser.peekEvent());
    Node key = node();
    if (key instanceof ScalarNode scalar) {
      return KeyText.of(scalar.value());
    }
    throw new RefusedException(YamlProblems.keyNotText(at, key.typeName()));
  }

  private ScalarNode scalar(ScalarEvent event) {
    Location at = place(event);
    String text = event.getValue();
    @Nullable String tag = event.getTag();
    if (tag != null && !tag.equals("!")) {
      Optional<ScalarNode> tagged = Tags.read(at, tag, text);
      return tagged.orElseGet(() -> mismatch(at, tag, text));
    }
    boolean typed = tag == null && event.isPlain();
    return new ScalarNode(at, typed ? ScalarTyping.plain(text) : text, text, Optional.empty());
  }

  private ScalarNode mismatch(Location at, String tag, String text) {
    problems.add(YamlProblems.tagMismatch(at, text, Tags.shortName(tag)));
    return ScalarNode.of(at, text);
  }

  private Location place(Event event) {
    Mark mark = event.getStartMark();
    return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
  }
}

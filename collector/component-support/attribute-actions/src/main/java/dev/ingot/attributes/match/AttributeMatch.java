package dev.ingot.attributes.match;

import dev.ingot.attributes.text.ConfiguredValue;
import dev.ingot.attributes.text.ValueText;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.ValueView;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Whether an attribute is there, with a value that matches. */
final class AttributeMatch implements Predicate<Attributes> {
  private final byte[] key;
  private final Predicate<ValueView> value;

  AttributeMatch(MatchType type, AttributeMatchConfig config) {
    this.key = config.key().getBytes(StandardCharsets.UTF_8);
    this.value = config.value().map(node -> valueMatch(type, node)).orElse(any -> true);
  }

  @Override
  public boolean test(Attributes attributes) {
    int index = attributes.find(key);
    return index >= 0 && value.test(attributes.value(index));
  }

  private static Predicate<ValueView> valueMatch(MatchType type, Node node) {
    if (type == MatchType.REGEXP) {
      TextMatch texts = TextMatch.of(type, List.of(((ScalarNode) node).text()));
      return value -> isSimple(value.type()) && texts.test(value);
    }
    byte[] encoded = ConfiguredValue.encode(node).orElseThrow();
    ValueView view = new ValueView();
    view.moveTo(encoded, 0, encoded.length);
    ValueView.Type expectedType = view.type();
    TextMatch expected = TextMatch.of(MatchType.STRICT, List.of(ValueText.of(view)));
    return value -> value.type() == expectedType && expected.test(value);
  }

  private static boolean isSimple(ValueView.Type type) {
    return switch (type) {
      case STRING, BOOL, INT, DOUBLE -> true;
      case EMPTY, ARRAY, MAP, BYTES -> false;
    };
  }
}

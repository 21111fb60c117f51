package dev.ingot.health;

import dev.ingot.catalog.json.JsonValue;
import dev.ingot.component.view.CollectorView;
import dev.ingot.problem.Problems;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configuration in effect as JSON, with secrets left out. */
record ConfigPage(CollectorView view) implements Page {
  @Override
  public HttpResponse answer(PageRequest request) {
    Problems problems = new Problems();
    return YamlReader.read("configuration", view.configuration(), problems)
        .map(root -> Responses.json(200, json(root)))
        .orElseGet(() -> Responses.plain(503, ""));
  }

  private static JsonValue json(Node node) {
    if (node instanceof MapNode map) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> members.put(key, json(entry.value())));
      return new JsonValue.Members(members);
    }
    if (node instanceof ListNode list) {
      return new JsonValue.Items(list.items().stream().map(ConfigPage::json).toList());
    }
    return scalar(((ScalarNode) node).value());
  }

  private static JsonValue scalar(@Nullable Object value) {
    if (value == null) {
      return new JsonValue.Null();
    }
    if (value instanceof Boolean flag) {
      return new JsonValue.Bool(flag);
    }
    boolean number =
        value instanceof Number && !(value instanceof Double real && !Double.isFinite(real));
    return number ? new JsonValue.Number(value.toString()) : new JsonValue.Text(value.toString());
  }
}

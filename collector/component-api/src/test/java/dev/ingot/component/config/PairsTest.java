package dev.ingot.component.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.YamlReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairsTest {
  private final Problems problems = new Problems();

  private Map<String, Secret> headers(String yaml) {
    MapNode root = (MapNode) YamlReader.read("c.yaml", "headers: " + yaml, problems).orElseThrow();
    return ConfigSection.of("exporters::x", root, problems).value("headers", "").asSecrets();
  }

  @Test
  void aMapAndAListSayTheSame() {
    Map<String, Secret> map = headers("{a: b, c: }");
    assertThat(headers("[{name: a, value: b}, {name: c, value: }]")).isEqualTo(map);
    assertThat(headers("[{name: a, value: b}, {name: c}]")).isEqualTo(map);
    assertThat(headers("[]")).isEmpty();
    assertThat(headers("")).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aNameIsThereOnce() {
    headers("[{name: b, value: 1x}, {name: a}, {name: b}, {name: a}]");
    assertThat(problems)
        .hasToString(
            "c.yaml:1:10  CFG-009  exporters::x: duplicate keys in map-style list: [a b]\n"
                + "    write each name once");
  }

  @Test
  void aPairHasANameAndNoSecretIsShown() {
    headers("[{value: hidden}, hidden, {name: a, value: [hidden]}, {name: a2, val: hidden}]");
    assertThat(problems)
        .hasToString(
            """
            c.yaml:1:11  CFG-004  exporters::x::headers::0: 'name' is required
                set name
            c.yaml:1:28  CFG-002  exporters::x: 'headers::1' expected type 'map', got unconvertible type 'string'
            c.yaml:1:53  CFG-002  exporters::x::headers::2: 'value' expected type 'string', got unconvertible type 'list'
            c.yaml:1:75  CFG-001  'exporters::x::headers::3' has invalid keys: val
                remove it, or use one of: name, value""");
  }
}

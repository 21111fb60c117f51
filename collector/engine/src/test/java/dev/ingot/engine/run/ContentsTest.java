package dev.ingot.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.engine.fake.Configs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsTest {
  private static final ComponentRef BATCH =
      new ComponentRef(ComponentKind.PROCESSOR, ComponentId.parse("batch/x"));

  private static Contents of(String settings) {
    return Contents.of(Configs.tree("processors: {batch/x: " + settings + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a: 1, b: [x, y]} | {b: [x, y], a: 1}
          {a: null}         | {a: }
          {a: "x"}          | {a: x}
          """)
  void orderAndStyleDoNotMatter(String one, String other) {
    assertThat(of(one).agreeOn(BATCH, of(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a: 1}      | {a: 2}
          {a: 1}      | {a: "1"}
          {a: 1.10}   | {a: 1.1}
          {a: [x, y]} | {a: [y, x]}
          {a: 1}      | {a: 1, b: 2}
          {a: {}}     | {a: }
          """)
  void valuesMatter(String one, String other) {
    assertThat(of(one).agreeOn(BATCH, of(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'processors: {batch: }'", "'exporters: {batch/x: }'"})
  void anotherComponentIsNoCounterpart(String yaml) {
    assertThat(Contents.of(Configs.tree(yaml)).agreeOn(BATCH, of(""))).isFalse();
    assertThat(of("").agreeOn(BATCH, Contents.of(Configs.tree(yaml)))).isFalse();
  }
}

package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpanFieldsTest {
  private final SpanFields fields = new SpanFields();

  @Test
  void keepsTheOrderAndTheLastValueOfAName() {
    fields.put("b", "1");
    fields.put("a", 2L);
    fields.put("b", 3L);
    assertThat(fields.asMap()).containsExactly(entry("b", 3L), entry("a", 2L));
    assertThat(fields.size()).isEqualTo(2);
    assertThat(fields.name(0)).isEqualTo("b");
    assertThat(fields.value(1)).isEqualTo(2L);
  }

  @Test
  void takesAnyNumberOfAttributes() {
    for (int i = 0; i < 100; i++) {
      fields.put("n" + i, (long) i);
    }
    assertThat(fields.size()).isEqualTo(100);
    assertThat(fields.asMap()).hasSize(100).containsEntry("n99", 99L);
  }

  @Test
  void fieldsOfEventsAreTextsAndIntegers() {
    assertThat(SpanFields.of("retry_num", 3, "interval", Duration.ofSeconds(5), "odd").asMap())
        .containsExactly(entry("retry_num", 3L), entry("interval", "PT5S"));
  }

  @Test
  void whatTheCallerDoesToItsArrayLaterChangesNothing() {
    Object[] pairs = {"a", "b"};
    SpanFields before = SpanFields.of(pairs);
    pairs[1] = "c";
    assertThat(before.asMap()).containsExactly(entry("a", "b"));
  }
}

package dev.ingot.component.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.BuildInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectorSetupTest {
  private static final BuildInfo INFO = new BuildInfo("otelcol", "A collector", "1");

  @Test
  void eachChangeGivesAnother() {
    ConfigConverter none = (configuration, problems) -> configuration;
    CollectorSetup first = CollectorSetup.of(INFO);

    CollectorSetup changed =
        first
            .withDefaultConfig("a")
            .withDefaultFlag("set", "x=1")
            .withDefaultConfig("b")
            .withConverter(none)
            .withBuildInfo(new BuildInfo("acme", "", "2"));

    assertThat(first).isEqualTo(new CollectorSetup(INFO, Map.of(), List.of()));
    assertThat(changed.defaultFlags())
        .isEqualTo(Map.of("config", List.of("a", "b"), "set", List.of("x=1")));
    assertThat(changed.converters()).containsExactly(none);
    assertThat(changed.buildInfo().command()).isEqualTo("acme");
  }

  @Test
  void flagsCannotBeChangedInPlace() {
    CollectorSetup setup = CollectorSetup.of(INFO).withDefaultConfig("a");

    assertThatThrownBy(() -> setup.defaultFlags().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}

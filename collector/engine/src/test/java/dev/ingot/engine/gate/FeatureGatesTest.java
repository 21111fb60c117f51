package dev.ingot.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureGatesTest {
  private final List<String> errors = new ArrayList<>();

  @Test
  void gatesAreOffUnlessTheyAreBeta() {
    assertThat(FeatureGates.defaults().enabled()).isEmpty();
  }

  @Test
  void aFlagSwitchesSeveralGates() {
    FeatureGates gates =
        FeatureGates.defaults()
            .with("service.AllowNoPipelines, +confmap.enableMergeAppendOption,", errors);
    assertThat(gates.isEnabled(FeatureGate.ALLOW_NO_PIPELINES)).isTrue();
    assertThat(gates.isEnabled(FeatureGate.MERGE_APPEND)).isTrue();
    assertThat(gates.with("-service.AllowNoPipelines", errors).enabled())
        .containsExactly("confmap.enableMergeAppendOption");
    assertThat(errors).isEmpty();
  }

  @Test
  void anUnknownGateSuggestsTheNearest() {
    FeatureGates gates =
        FeatureGates.defaults().with("service.allowNoPipeline,-service.AllowNoPipelines", errors);
    assertThat(gates.enabled()).isEmpty();
    assertThat(errors)
        .containsExactly(
            "no such feature gate \"service.allowNoPipeline\" (valid gates:"
                + " [confmap.enableMergeAppendOption, service.AllowNoPipelines,"
                + " service.profilesSupport]); did you mean \"service.AllowNoPipelines\"?");
  }

  @Test
  void gatesAreListedInOrder() {
    assertThat(FeatureGates.ALL).extracting(FeatureGate::id).isSorted();
  }
}

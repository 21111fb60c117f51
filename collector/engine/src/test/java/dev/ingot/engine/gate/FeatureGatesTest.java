package dev.ingot.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureGatesTest {
  private final List<String> errors = new ArrayList<>();

  private static boolean none(FeatureGates gates) {
    return gates.equals(FeatureGates.defaults());
  }

  @Test
  void ofTheGatesThatCanBeSwitchedOnlyOneIsOn() {
    assertThat(FeatureGates.ALL)
        .filteredOn(FeatureGate::switchable)
        .filteredOn(FeatureGates.defaults()::isEnabled)
        .containsExactly(FeatureGate.RESTART_FAILED);
  }

  @Test
  void aFlagSwitchesSeveralGates() {
    FeatureGates gates =
        FeatureGates.defaults()
            .with("service.AllowNoPipelines, +confmap.enableMergeAppendOption,", errors);
    assertThat(gates.isEnabled(FeatureGate.ALLOW_NO_PIPELINES)).isTrue();
    assertThat(gates.isEnabled(FeatureGate.MERGE_APPEND)).isTrue();
    FeatureGates fewer = gates.with("-service.AllowNoPipelines", errors);
    assertThat(fewer.isEnabled(FeatureGate.ALLOW_NO_PIPELINES)).isFalse();
    assertThat(fewer.isEnabled(FeatureGate.MERGE_APPEND)).isTrue();
    assertThat(errors).isEmpty();
  }

  @Test
  void anUnknownGateSuggestsTheNearest() {
    FeatureGates gates =
        FeatureGates.defaults().with("service.allowNoPipeline,-service.AllowNoPipelines", errors);
    assertThat(none(gates)).isTrue();
    String ids = String.join(" ", FeatureGates.ALL.stream().map(FeatureGate::id).toList());
    assertThat(errors)
        .containsExactly(
            "no such feature gate \"service.allowNoPipeline\" (valid gates: "
                + ids
                + "); did you mean \"service.AllowNoPipelines\"?");
  }

  @Test
  void gatesOfTheCollectorAreTaken() {
    String flag =
        "otelcol.printInitialConfig,-telemetry.UseLocalHostAsDefaultMetricsAddress,"
            + "pdata.useProtoPooling,-pdata.enableRefCounting,service.profilesSupport,"
            + "exporter.PersistRequestContext,receiverhelper.newReceiverMetrics,"
            + "telemetry.newPipelineTelemetry";
    FeatureGates.defaults().with(flag, errors);
    assertThat(errors).isEmpty();
    assertThat(FeatureGates.withoutEffect(flag))
        .extracting(FeatureGate::id)
        .containsExactly("telemetry.UseLocalHostAsDefaultMetricsAddress", "pdata.useProtoPooling");
  }

  @Test
  void gatesAreListedInOrder() {
    assertThat(FeatureGates.ALL).extracting(FeatureGate::id).isSorted();
  }
}

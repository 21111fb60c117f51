package dev.ingot.builder.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComponentCatalogTest {
  private static final String CORE = "go.opentelemetry.io/collector/";

  private final ComponentCatalog catalog =
      ComponentCatalog.of(
          Catalog.of(
              List.of(
                  component(ComponentKind.RECEIVER, "otlp", CORE + "receiver/otlpreceiver"),
                  component(
                      ComponentKind.EXPORTER,
                      "otlp_http",
                      CORE + "exporter/otlphttpexporter",
                      "example.com/exporter/otlphttpexporter"))));

  @Test
  void findsTheCounterpartOfAModule() {
    assertThat(catalog.counterpart(ComponentKind.RECEIVER, CORE + "receiver/otlpreceiver"))
        .contains(new Coordinates("dev.ingot", "otlp", "0.1.0"));
    assertThat(catalog.counterpart(ComponentKind.RECEIVER, CORE + "receiver/nopreceiver"))
        .isEmpty();
  }

  @Test
  void nearestModuleHasAlmostTheSameLastPart() {
    assertThat(catalog.nearest(ComponentKind.RECEIVER, "example.com/otlpreciever"))
        .contains(CORE + "receiver/otlpreceiver");
    assertThat(catalog.nearest(ComponentKind.EXPORTER, "example.com/otlphttpexporter"))
        .contains(CORE + "exporter/otlphttpexporter");
  }

  @Test
  void nothingIsNearToSomethingElse() {
    assertThat(catalog.nearest(ComponentKind.RECEIVER, "example.com/kafkareceiver")).isEmpty();
    assertThat(catalog.nearest(ComponentKind.PROCESSOR, CORE + "receiver/otlpreceiver")).isEmpty();
  }

  private static ComponentDescriptor component(ComponentKind kind, String type, String... modules) {
    return new ComponentDescriptor(
        kind,
        type,
        "For tests.",
        "dev.ingot:" + type + ":0.1.0",
        "a.Config",
        "a.ConfigBinder",
        "a.Factory",
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(modules),
        List.of());
  }
}

package dev.ingot.catalog.merged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final ComponentDescriptor GRPC =
      component("otlp_grpc", "g:otlp-grpc-exporter:1", "otlp", "example.org/otlpexporter");
  private static final ComponentDescriptor HTTP =
      component("otlp_http", "g:otlp-http-exporter:1", "otlphttp", "example.org/otlphttpexporter");
  private final Catalog catalog = Catalog.of(List.of(GRPC, HTTP));

  private static ComponentDescriptor component(
      String type, String coordinates, String formerType, String goModule) {
    return new ComponentDescriptor(
        ComponentKind.EXPORTER,
        type,
        "Is one.",
        coordinates,
        "p.Config",
        "p.ConfigBinder",
        "p.Factory",
        List.of(),
        Optional.of(Stability.BETA),
        List.of(formerType),
        List.of(goModule),
        List.of());
  }

  @Test
  void typeAndFormerTypeFindTheComponent() {
    assertThat(catalog.find(ComponentKind.EXPORTER, "otlp_http")).contains(HTTP);
    assertThat(catalog.find(ComponentKind.EXPORTER, "otlphttp")).contains(HTTP);
    assertThat(catalog.find(ComponentKind.RECEIVER, "otlp_http")).isEmpty();
    assertThat(catalog.nearestType(ComponentKind.EXPORTER, "otlp_htp")).contains("otlp_http");
    assertThat(catalog.nearestType(ComponentKind.EXPORTER, "kafka")).isEmpty();
  }

  @Test
  void coordinatesFindTheComponentsOfAJar() {
    assertThat(catalog.byCoordinates("g", "otlp-grpc-exporter")).containsExactly(GRPC);
    assertThat(catalog.byCoordinates("g", "otlp-grpc")).isEmpty();
    assertThat(catalog.nearestArtifact("g", "otlp-grcp-exporter")).contains("g:otlp-grpc-exporter");
  }

  @Test
  void goModuleFindsItsCounterpart() {
    assertThat(catalog.byGoModule("example.org/otlpexporter")).contains(GRPC);
    assertThat(catalog.byGoModule("example.org/OtlpExporter")).isEmpty();
    assertThat(catalog.nearestGoModule(ComponentKind.EXPORTER, "other.org/moved/otlphttpexporter"))
        .contains("example.org/otlphttpexporter");
    assertThat(catalog.nearestGoModule(ComponentKind.EXPORTER, "example.org/otlphtpexporter"))
        .contains("example.org/otlphttpexporter");
    assertThat(catalog.nearestGoModule(ComponentKind.EXPORTER, "example.org/kafkaexporter"))
        .isEmpty();
    assertThat(catalog.nearestGoModule(ComponentKind.RECEIVER, "example.org/otlphttpexporter"))
        .isEmpty();
  }

  @Test
  void componentFromElsewhereHasNeitherSchemaNorPage() {
    assertThat(catalog.schema(component("elsewhere", "g:a:1", "x", "y"))).isEmpty();
    assertThat(catalog.page(component("elsewhere", "g:a:1", "x", "y"))).isEmpty();
  }

  @Test
  void catalogThatComesWithIngotIsWhole() throws Exception {
    Catalog own = Catalog.load();

    assertThat(own.components())
        .isNotEmpty()
        .isSortedAccordingTo(
            Comparator.comparing(ComponentDescriptor::kind)
                .thenComparing(ComponentDescriptor::type));
    for (ComponentDescriptor component : own.components()) {
      assertThat(own.find(component.kind(), component.type())).contains(component);
      assertThat(own.page(component)).as(component.type()).isPresent();
      if (component.kind() != ComponentKind.PROVIDER) {
        assertThat(JsonValue.parse(own.schema(component).orElseThrow()))
            .isInstanceOf(JsonValue.Members.class);
      }
    }
  }
}

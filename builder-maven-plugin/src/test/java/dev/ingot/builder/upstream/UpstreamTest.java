package dev.ingot.builder.upstream;

import static dev.ingot.catalog.ComponentKind.EXPORTER;
import static dev.ingot.catalog.ComponentKind.EXTENSION;
import static dev.ingot.catalog.ComponentKind.PROCESSOR;
import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.builder.fixture.OcbManifests;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamTest {
  private static final Upstream UPSTREAM = Upstream.load();

  @TempDir Path folder;

  @Test
  void theListIsSortedAndHasEachModuleOnce() {
    List<UpstreamComponent> components = UPSTREAM.components();

    assertThat(components).hasSizeGreaterThan(300);
    assertThat(components)
        .isSortedAccordingTo(
            Comparator.comparing(UpstreamComponent::kind).thenComparing(UpstreamComponent::type));
    assertThat(components)
        .extracting(each -> each.kind() + " " + each.goModule())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyComponentOfThePublicManifestsIsKnown() throws IOException {
    for (String name : OcbManifests.valid()) {
      if (!name.startsWith("probe-") && !name.startsWith("core-ocb-test")) {
        for (ManifestComponent each : OcbManifests.read(name, folder).components()) {
          assertThat(UPSTREAM.byGoModule(each.kind(), each.goModule().orElseThrow()))
              .as(name + ": " + each.label())
              .isPresent();
        }
      }
    }
  }

  @Test
  void whatTheCatalogStandsForHasItsTypeThere() {
    for (ComponentDescriptor each : Catalog.load().components()) {
      for (String module : each.goModules()) {
        assertThat(UPSTREAM.byGoModule(each.kind(), module).map(UpstreamComponent::type))
            .as(module)
            .contains(each.type());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVER, file_log, filelogreceiver",
    "RECEIVER, filelog, filelogreceiver",
    "RECEIVER, podman_stats, podmanreceiver",
    "PROCESSOR, k8sattributes, k8sattributesprocessor",
    "EXPORTER, otlp_grpc, otlpexporter",
    "EXPORTER, prometheusremotewrite, prometheusremotewriteexporter",
    "EXTENSION, oauth2client, oauth2clientauthextension",
    "EXTENSION, file_storage, filestorage",
    "CONNECTOR, spanmetrics, spanmetricsconnector",
    "PROVIDER, s3, s3provider",
  })
  void typesAreFoundInTheirFormerSpellingsToo(ComponentKind kind, String type, String module) {
    assertThat(UPSTREAM.byType(kind, type).map(UpstreamComponent::goModule).orElseThrow())
        .endsWith("/" + module);
  }

  @Test
  void anotherKindAndAnUnknownTypeAreNotFound() {
    assertThat(UPSTREAM.byType(PROCESSOR, "zipkin")).isEmpty();
    assertThat(UPSTREAM.byType(RECEIVER, "zipkin2")).isEmpty();
    assertThat(UPSTREAM.byGoModule(EXTENSION, "example.com/thing")).isEmpty();
  }

  @Test
  void ofTwoWithOneTypeTheCollectorsOwnComesFirst() {
    assertThat(UPSTREAM.byType(EXPORTER, "googlecloud").map(UpstreamComponent::goModule))
        .hasValueSatisfying(module -> assertThat(module).startsWith("github.com/open-telemetry/"));
  }

  @Test
  void signalsAreSpelledOut() {
    Optional<UpstreamComponent> kafka = UPSTREAM.byType(RECEIVER, "kafka");

    assertThat(kafka.orElseThrow().signals())
        .containsExactlyInAnyOrder("traces", "metrics", "logs", "profiles");
    assertThat(UPSTREAM.byType(EXTENSION, "pprof").orElseThrow().signals()).isEmpty();
  }

  @Test
  void aDamagedListIsABugOfOurs() {
    assertThatThrownBy(() -> Upstream.parse("receiver otlp tml"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("components.txt has the line: receiver otlp tml");
  }
}

package dev.ingot.builder.upstream;

import static dev.ingot.catalog.ComponentKind.CONNECTOR;
import static dev.ingot.catalog.ComponentKind.EXPORTER;
import static dev.ingot.catalog.ComponentKind.EXTENSION;
import static dev.ingot.catalog.ComponentKind.PROCESSOR;
import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.fixture.OcbManifests;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.upstream.Relative.Likeness;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CounterpartsTest {
  private static final String CONTRIB =
      "github.com/open-telemetry/opentelemetry-collector-contrib/";
  private static final String WRITE_IT =
      "write it in Java and list it with 'maven: group:artifact:version'";

  @TempDir Path folder;
  private final Counterparts counterparts = Counterparts.in(Catalog.load());
  private final Problems problems = new Problems();

  static Stream<String> manifests() throws IOException {
    return OcbManifests.valid().stream();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyComponentIsAvailableOrReported(String name) throws IOException {
    Manifest manifest = OcbManifests.read(name, folder);

    Manifest available = counterparts.withoutMissing(manifest, problems);

    List<ManifestComponent> missing =
        manifest.components().stream().filter(each -> !counterparts.isAvailable(each)).toList();
    assertThat(available.components())
        .hasSize(manifest.components().size() - missing.size())
        .allMatch(counterparts::isAvailable);
    assertThat(problems.sorted())
        .extracting(Problem::location)
        .containsExactlyInAnyOrderElementsOf(
            missing.stream().map(ManifestComponent::location).toList());
    assertThat(problems.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "PROCESSOR, k8s_attributes, attributes, NAME",
    "PROCESSOR, resource_detection, resource, NAME",
    "PROCESSOR, queuebatch, batch, NAME",
    "RECEIVER, otlp_json_file, otlp, NAME",
  })
  void namesThatShareAWordAreNear(
      ComponentKind kind, String type, String nearest, Likeness likeness) {
    Relative relative = counterparts.nearest(kind, type, Set.of()).orElseThrow();

    assertThat(relative.component().type()).isEqualTo(nearest);
    assertThat(relative.component().kind()).isEqualTo(kind);
    assertThat(relative.likeness()).isEqualTo(likeness);
  }

  @Test
  void receiversAndExportersHaveARelativeOfTheSameSignals() {
    Relative zipkin = counterparts.nearest(RECEIVER, "zipkin", Set.of("traces")).orElseThrow();
    Relative kafka =
        counterparts
            .nearest(EXPORTER, "kafka", Set.of("traces", "metrics", "logs", "profiles"))
            .orElseThrow();

    assertThat(zipkin.component().type()).isEqualTo("otlp");
    assertThat(zipkin.likeness()).isEqualTo(Likeness.SIGNALS);
    assertThat(kafka.component().type()).isEqualTo("otlp_grpc");
  }

  @Test
  void otherKindsAndUnknownSignalsHaveNone() {
    assertThat(counterparts.nearest(PROCESSOR, "span", Set.of("traces"))).isEmpty();
    assertThat(counterparts.nearest(CONNECTOR, "count", Set.of())).isEmpty();
    assertThat(counterparts.nearest(EXPORTER, "qradar", Set.of())).isEmpty();
    assertThat(counterparts.nearest(RECEIVER, "snoop", Set.of())).isEmpty();
  }

  @Test
  void aMissingComponentIsAnErrorThatNamesItsRelative() {
    assertThat(missing(PROCESSOR, CONTRIB + "processor/k8sattributesprocessor"))
        .hasToString(
            """
            manifest.yaml:1:5  RES-001  no processor here stands for Go module '%s'
                nearest is 'attributes' (dev.ingot.processor:attributes-processor:0.1.0); or %s, \
            or leave it out with -DskipUnavailable"""
                .formatted(CONTRIB + "processor/k8sattributesprocessor", WRITE_IT));
    assertThat(missing(EXPORTER, CONTRIB + "exporter/zipkinexporter").fix())
        .contains(
            "for the same signals there is 'otlp_grpc' "
                + "(dev.ingot.exporter:otlp-grpc-exporter:0.1.0); or "
                + WRITE_IT
                + ", or leave it out with -DskipUnavailable");
    assertThat(missing(EXTENSION, CONTRIB + "extension/opampextension").fix())
        .contains(WRITE_IT + ", or leave it out with -DskipUnavailable");
  }

  @Test
  void aMisspelledModuleIsNamedAsItIsWritten() {
    assertThat(missing(RECEIVER, "go.opentelemetry.io/collector/receiver/otlpreciever").fix())
        .hasValueSatisfying(
            fix ->
                assertThat(fix)
                    .startsWith(
                        "nearest is 'go.opentelemetry.io/collector/receiver/otlpreceiver'; or "));
  }

  @Test
  void aForkThatNobodyKnowsIsNearByTheNameOfItsModule() {
    assertThat(missing(PROCESSOR, "example.com/acmeattributesprocessor").fix())
        .hasValueSatisfying(
            fix -> assertThat(fix).startsWith("nearest is 'attributes' (dev.ingot.processor:"));
  }

  @Test
  void leavingOutKeepsTheRestAndWarns() {
    Manifest manifest =
        new Manifests(folder)
            .listGo(RECEIVER, "go.opentelemetry.io/collector/receiver/otlpreceiver")
            .listGo(RECEIVER, CONTRIB + "receiver/zipkinreceiver")
            .list(EXPORTER, "com.acme:acme-exporter:1.0.0")
            .build();

    Manifest available = counterparts.withoutMissing(manifest, problems);

    assertThat(available.components())
        .extracting(ManifestComponent::identity)
        .containsExactly(
            "go.opentelemetry.io/collector/receiver/otlpreceiver", "com.acme:acme-exporter");
    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:2:5  OCB-003  warning: left out: no receiver here stands for Go module \
            '%s'
                for the same signals there is 'otlp' (dev.ingot.receiver:otlp-receiver:0.1.0)"""
                .formatted(CONTRIB + "receiver/zipkinreceiver"));
  }

  private Problem missing(ComponentKind kind, String module) {
    return counterparts.missing(
        new Manifests(folder).listGo(kind, module).build().components().get(0));
  }
}

package dev.ingot.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.OcbManifests;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.upstream.Counterparts;
import dev.ingot.builder.upstream.Relative;
import dev.ingot.builder.upstream.UpstreamComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/compatibility.md to the catalog; {@code -Ddocs.update} writes it. */
class CompatibilityPageTest {
  private static final Path PAGE = Path.of("../docs/compatibility.md");
  private static final String BEGIN = "<!-- begin: made by ci/compatibility -->\n";
  private static final String END = "<!-- end -->\n";
  private static final List<ComponentKind> KINDS = List.of(ComponentKind.values()).subList(0, 5);
  private static final String OFFICIAL = "release-otelcol-contrib.yaml";

  /** The manifests of distributions, the official ones first. */
  private static final Map<String, String> DISTRIBUTIONS = new LinkedHashMap<>();

  static {
    DISTRIBUTIONS.put("release-otelcol.yaml", "otelcol");
    DISTRIBUTIONS.put(OFFICIAL, "otelcol-contrib");
    DISTRIBUTIONS.put("release-otelcol-k8s.yaml", "otelcol-k8s");
    DISTRIBUTIONS.put("release-otelcol-otlp.yaml", "otelcol-otlp");
    DISTRIBUTIONS.put("release-otelcol-ebpf-profiler.yaml", "otelcol-ebpf-profiler");
    DISTRIBUTIONS.put("alloy-builder-config.yaml", "grafana/alloy, its Collector part");
    DISTRIBUTIONS.put("bindplane-collector.yaml", "observIQ/bindplane-otel-collector");
    DISTRIBUTIONS.put("dynatrace.yaml", "Dynatrace/dynatrace-otel-collector");
    DISTRIBUTIONS.put(
        "kyma-otel-collector.yaml", "kyma-project/opentelemetry-collector-components");
    DISTRIBUTIONS.put("newrelic-nrdot-host.yaml", "newrelic/nrdot-collector-host");
    DISTRIBUTIONS.put("newrelic-nrdot-k8s.yaml", "newrelic/nrdot-collector-k8s");
    DISTRIBUTIONS.put("sumologic.yaml", "SumoLogic/sumologic-otel-collector");
  }

  @TempDir Path folder;
  private final Counterparts counterparts = Counterparts.in(Catalog.load());

  @Test
  void thePageIsMadeOfTheCatalogAndTheManifests() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String expected = before + "\n" + tables() + "\n" + END;
    if (System.getProperty("docs.update") != null) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE)).as("update with ci/compatibility").isEqualTo(expected);
  }

  @Test
  void theOfficialDistributionsHaveTheirPublishedNumberOfComponents() throws IOException {
    assertThat(count("release-otelcol.yaml")).isEqualTo(27);
    assertThat(count(OFFICIAL)).isEqualTo(242);
    assertThat(count("release-otelcol-k8s.yaml")).isEqualTo(69);
    assertThat(count("release-otelcol-otlp.yaml")).isEqualTo(3);
    assertThat(count("release-otelcol-ebpf-profiler.yaml")).isEqualTo(16);
  }

  private long count(String manifest) throws IOException {
    return components(manifest).stream()
        .filter(each -> each.kind() != ComponentKind.PROVIDER)
        .count();
  }

  private String tables() throws IOException {
    StringBuilder page = new StringBuilder("| Distribution | Version | Components | Share |");
    KINDS.forEach(kind -> page.append(' ').append(title(kind)).append(" |"));
    page.append(" Providers |\n|").append(" --- |".repeat(KINDS.size() + 5)).append('\n');
    for (Map.Entry<String, String> each : DISTRIBUTIONS.entrySet()) {
      page.append(row(each.getKey(), each.getValue()));
    }
    page.append("\n## What stands for components of otelcol-contrib\n\n");
    page.append("| Kind | Type | Go module | Here |\n| --- | --- | --- | --- |\n");
    List<ManifestComponent> contrib = components(OFFICIAL);
    contrib.forEach(component -> page.append(counterpart(component)));
    page.append("\n## What otelcol-contrib has and the catalog does not\n\n");
    page.append(
        "In parentheses: the nearest relative by name, where there is one. For other receivers and\n");
    page.append("exporters, the nearest are those of the same signals: ");
    page.append(bySignals(contrib)).append(".\n\n");
    for (ComponentKind kind : ComponentKind.values()) {
      page.append("- ")
          .append(title(kind))
          .append(": ")
          .append(missing(contrib, kind))
          .append('\n');
    }
    return page.toString();
  }

  private String row(String manifest, String name) throws IOException {
    List<ManifestComponent> all = components(manifest);
    List<ManifestComponent> parts =
        all.stream().filter(each -> each.kind() != ComponentKind.PROVIDER).toList();
    StringBuilder row = new StringBuilder("| " + name + " | " + version(manifest) + " | ");
    row.append(share(parts)).append(" | ").append(percent(parts)).append(" |");
    for (ComponentKind kind : ComponentKind.values()) {
      row.append(' ').append(share(of(all, kind))).append(" |");
    }
    return row.append('\n').toString();
  }

  private String version(String manifest) throws IOException {
    String version = OcbManifests.read(manifest, folder).distribution().version();
    return version.matches("v?[1-9].*|v?0\\.[1-9].*") ? version : "";
  }

  private List<ManifestComponent> components(String manifest) throws IOException {
    return OcbManifests.read(manifest, folder).components();
  }

  private String share(List<ManifestComponent> components) {
    return components.isEmpty() ? "" : available(components) + " of " + components.size();
  }

  private String percent(List<ManifestComponent> components) {
    return String.format(Locale.ROOT, "%.0f %%", 100.0 * available(components) / components.size());
  }

  private long available(List<ManifestComponent> components) {
    return components.stream().filter(counterparts::isAvailable).count();
  }

  private String counterpart(ManifestComponent component) {
    return counterparts
        .counterpart(component)
        .map(
            here ->
                "| %s | `%s` | `%s` | `%s` |\n"
                    .formatted(
                        component.kind().word(),
                        here.type(),
                        component.goModule().orElseThrow(),
                        here.coordinates()))
        .orElse("");
  }

  private String missing(List<ManifestComponent> components, ComponentKind kind) {
    String missing =
        of(components, kind).stream()
            .filter(each -> !counterparts.isAvailable(each))
            .map(each -> counterparts.known(each).orElseThrow())
            .sorted(Comparator.comparing(UpstreamComponent::type))
            .map(this::missing)
            .collect(Collectors.joining(", "));
    return missing.isEmpty() ? "none" : missing;
  }

  private String missing(UpstreamComponent component) {
    String near =
        counterparts
            .nearest(component.kind(), component.type(), component.signals())
            .filter(relative -> relative.likeness() == Relative.Likeness.NAME)
            .map(Relative::component)
            .map(ComponentDescriptor::type)
            .map(type -> " (`" + type + "`)")
            .orElse("");
    return "`" + component.type() + "`" + near;
  }

  /** The components that are nearest to others only because they have the same signals. */
  private String bySignals(List<ManifestComponent> components) {
    return components.stream()
        .filter(each -> !counterparts.isAvailable(each))
        .flatMap(each -> counterparts.nearest(each).stream())
        .filter(relative -> relative.likeness() == Relative.Likeness.SIGNALS)
        .map(relative -> "`" + relative.component().type() + "`")
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static List<ManifestComponent> of(List<ManifestComponent> all, ComponentKind kind) {
    return all.stream().filter(each -> each.kind() == kind).toList();
  }

  private static String title(ComponentKind kind) {
    return kind.section().substring(0, 1).toUpperCase(Locale.ROOT) + kind.section().substring(1);
  }
}

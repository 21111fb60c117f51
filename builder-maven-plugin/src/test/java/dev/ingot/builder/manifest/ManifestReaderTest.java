package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {
  @TempDir Path folder;

  @Test
  void readsEveryPart() throws IOException {
    Files.createDirectory(folder.resolve("acme"));

    Manifest manifest =
        read(
                "dist:",
                "  name: otelcol-acme",
                "  group: com.acme.telemetry",
                "  version: 1.10",
                "  description: Acme's \"own\" collector",
                "receivers:",
                "  - maven: com.acme:acme-receiver:2.0.0",
                "    path: ./acme",
                "exporters:",
                "  - maven: dev.ingot.exporter:debug-exporter:0.1.0",
                "providers: []",
                "replaces:",
                "  - io.netty:netty-buffer => io.netty:netty-buffer:4.2.17.Final",
                "  - a:b => c:d:1",
                "  - dependency: e:f",
                "    replacement: ./acme",
                "    reason: until the next release",
                "excludes:",
                "  - g:h",
                "conf_resolver:",
                "  default_uri_scheme: file")
            .clean();

    assertThat(manifest.source()).isEqualTo("m.yaml");
    assertThat(manifest.directory()).isEqualTo(folder);
    assertThat(manifest.distribution())
        .isEqualTo(
            new Distribution(
                "otelcol-acme", "com.acme.telemetry", "1.10", "Acme's \"own\" collector"));
    assertThat(manifest.components())
        .containsExactly(
            new ManifestComponent(
                ComponentKind.RECEIVER,
                Optional.of(new Coordinates("com.acme", "acme-receiver", "2.0.0")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("acme")),
                Optional.empty(),
                new Location("m.yaml", 7, 5)),
            new ManifestComponent(
                ComponentKind.EXPORTER,
                Optional.of(new Coordinates("dev.ingot.exporter", "debug-exporter", "0.1.0")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Location("m.yaml", 10, 5)));
    assertThat(manifest.replaces())
        .extracting(Replacement::target)
        .containsExactly(
            new ReplacementTarget.Version("4.2.17.Final"),
            new ReplacementTarget.Artifact(new Coordinates("c", "d", "1")),
            new ReplacementTarget.Local(folder.resolve("acme")));
    assertThat(manifest.replaces().get(2).reason()).contains("until the next release");
    assertThat(manifest.excludes())
        .containsExactly(new Exclusion("g", "h", new Location("m.yaml", 19, 5)));
    assertThat(manifest.defaultProviders()).isFalse();
    assertThat(manifest.defaultUriScheme()).isEqualTo("file");
    assertThat(manifest.ignoredGoLines()).isEmpty();
  }

  @Test
  void whatIsLeftOutHasDefaults() {
    Manifest manifest = read("receivers:", "  - maven: a:b:1").clean();

    assertThat(manifest.distribution())
        .isEqualTo(
            new Distribution(
                "otelcol-custom",
                "dev.ingot.distribution",
                "1.0.0",
                "Custom OpenTelemetry Collector distribution"));
    assertThat(manifest.defaultProviders()).isTrue();
    assertThat(manifest.defaultUriScheme()).isEqualTo("env");
  }

  @Test
  void goComponentKeepsModuleImportAndVersion() {
    Manifest manifest =
        read(
                "extensions:",
                "  - gomod: github.com/grafana/alloy v1.18.0",
                "    import: github.com/grafana/alloy/extension/alloyengine",
                "    name: alloyengine",
                "  - gomod: go.opentelemetry.io/collector/extension/zpagesextension v0.158.0")
            .clean();

    assertThat(manifest.components())
        .extracting(ManifestComponent::goModule)
        .containsExactly(
            Optional.of("github.com/grafana/alloy/extension/alloyengine"),
            Optional.of("go.opentelemetry.io/collector/extension/zpagesextension"));
    assertThat(manifest.components().get(0).goVersion()).contains("v1.18.0");
    assertThat(manifest.components().get(0).name()).contains("alloyengine");
    assertThat(manifest.components().get(1).label())
        .isEqualTo("go.opentelemetry.io/collector/extension/zpagesextension v0.158.0");
  }

  @Test
  void oneEntryCanServeBothBuilders() {
    ManifestComponent component =
        read("receivers:", "  - maven: a:b:1", "    gomod: example.com/b v1.0.0")
            .clean()
            .components()
            .get(0);

    assertThat(component.coordinates()).contains(new Coordinates("a", "b", "1"));
    assertThat(component.goModule()).contains("example.com/b");
    assertThat(component.label()).isEqualTo("a:b:1");
  }

  @Test
  void whatOnlyTheGoBuilderUsesIsKeptAndNamed() {
    Reading reading =
        read(
            "dist:",
            "  module: example.com/x",
            "  cgo_enabled: true",
            "receivers:",
            "  - maven: a:b:1",
            "telemetry:",
            "  gomod: example.com/tel v1.0.0",
            "converters:",
            "  - gomod: example.com/con v1.0.0",
            "replaces:",
            "  - example.com/a => ../a",
            "  - example.com/b v1.0.0 => example.com/c v1.1.0",
            "excludes:",
            "  - example.com/d v1.0.0");

    assertThat(reading.accepted().ignoredGoLines())
        .containsExactly(
            "example.com/a => ../a",
            "example.com/b v1.0.0 => example.com/c v1.1.0",
            "example.com/d v1.0.0",
            "converters[0]: example.com/con v1.0.0",
            "telemetry: example.com/tel v1.0.0");
    assertThat(reading.problems())
        .hasToString(
            String.join(
                "\n",
                "m.yaml:2:3  MAN-027  warning: without meaning here: dist.module, dist.cgo_enabled",
                "    keep it for the Go builder, or remove it",
                "m.yaml:6:1  MAN-027  warning: without meaning here: 1 Go line of 'telemetry'",
                "    keep it for the Go builder, or remove it",
                "m.yaml:8:1  MAN-027  warning: without meaning here: 1 Go line of 'converters'",
                "    keep it for the Go builder, or remove it",
                "m.yaml:10:1  MAN-027  warning: without meaning here: 2 Go lines of 'replaces'",
                "    keep it for the Go builder, or remove it",
                "m.yaml:13:1  MAN-027  warning: without meaning here: 1 Go line of 'excludes'",
                "    keep it for the Go builder, or remove it"));
  }

  @Test
  void manifestWithoutComponentsIsAWarning() {
    Reading reading = read("dist: {name: x}", "receivers:", "exporters: ~", "providers: ~");

    assertThat(reading.accepted().components()).isEmpty();
    assertThat(reading.accepted().defaultProviders()).isTrue();
    assertThat(reading.problems())
        .hasToString(
            "m.yaml  MAN-028  warning: the manifest lists no components\n"
                + "    list components under 'receivers:' and 'exporters:'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.10", "2024-01-01", "0x10", "1_000", "v1.18.0", "1.0.0-SNAPSHOT", "07"})
  void versionKeepsItsText(String version) {
    Manifest manifest =
        read("dist: {version: " + version + "}", "receivers: [{maven: 'a:b:1'}]").clean();

    assertThat(manifest.distribution().version()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "com.my-acme.x_1", "_.A"})
  void groupIsMadeOfWords(String group) {
    Manifest manifest =
        read("dist: {group: " + group + "}", "receivers: [{maven: 'a:b:1'}]").clean();

    assertThat(manifest.distribution().group()).isEqualTo(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'.a'", "a.", "a.1", "1a", "a..b", "a.-b", "'a b'", "a/b", "''"})
  void otherGroupsAreRefused(String group) {
    Reading reading = read("dist: {group: " + group + "}", "receivers: [{maven: 'a:b:1'}]");

    assertThat(reading.problems().sorted()).extracting(Problem::code).containsExactly("MAN-008");
  }

  @Test
  void descriptionIsAnyText() {
    Manifest manifest =
        read(
                "dist:",
                "  description: \"a\\n\\\"b\\\" ${c} \\u00e9 */ \\\\u0022\"",
                "receivers: [{maven: 'a:b:1'}]")
            .clean();

    assertThat(manifest.distribution().description()).isEqualTo("a\n\"b\" ${c} é */ \\u0022");
  }

  @Test
  void includedReplacementsHaveTheirOwnPlaces() throws IOException {
    Path shared = Files.createDirectory(folder.resolve("common"));
    Files.createDirectory(shared.resolve("patched"));
    Files.writeString(
        shared.resolve("replacements.yaml"),
        String.join(
            "\n",
            "replaces:",
            "  - dependency: a:b",
            "    replacement: a:b:2",
            "    reason: CVE-1",
            "  - dependency: c:d",
            "    replacement: ./patched",
            "    reason: ours"));

    Manifest manifest =
        read("receivers: [{maven: 'r:r:1'}]", "include: [./common/replacements.yaml]").clean();

    assertThat(manifest.replaces())
        .containsExactly(
            new Replacement(
                "a",
                "b",
                new ReplacementTarget.Version("2"),
                Optional.of("CVE-1"),
                new Location("common/replacements.yaml", 2, 5)),
            new Replacement(
                "c",
                "d",
                new ReplacementTarget.Local(shared.resolve("patched")),
                Optional.of("ours"),
                new Location("common/replacements.yaml", 5, 5)));
  }

  @Test
  void missingFileIsAProblem() {
    Problems problems = new Problems();

    assertThat(ManifestReader.read(folder.resolve("none.yaml"), "none.yaml", problems)).isEmpty();
    assertThat(problems)
        .hasToString(
            "none.yaml  MAN-001  cannot read the file: there is no such file\n"
                + "    check the path and that the file is UTF-8");
  }

  @Test
  void folderIsAProblem() {
    Problems problems = new Problems();

    assertThat(ManifestReader.read(folder, "here", problems)).isEmpty();
    assertThat(problems)
        .hasToString(
            "here  MAN-001  cannot read the file: it is a folder\n"
                + "    check the path and that the file is UTF-8");
  }

  @Test
  void windowsTextIsTheSameText() {
    Manifest manifest =
        read("\ufeffdist:\r", "  name: x\r", "receivers:\r", "  - maven: a:b:1\r").clean();

    assertThat(manifest.distribution().name()).isEqualTo("x");
    assertThat(manifest.components()).hasSize(1);
  }

  @Test
  void mistakesInTheYamlComeAlone() {
    read("dist:", "\tname: x", "recievers: []").refusedWith("YAML-");
    read("dist: {name: x}", "dist: {name: y}").refusedWith("YAML-");
    read("dist: {name: x}", "---", "receivers: []").refusedWith("YAML-");
  }

  @Test
  void fileInAnotherEncodingIsAProblem() throws IOException {
    Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
    Problems problems = new Problems();

    assertThat(ManifestReader.read(file, "latin.yaml", problems)).isEmpty();
    assertThat(problems)
        .hasToString(
            "latin.yaml  MAN-001  cannot read the file: it is not UTF-8\n"
                + "    check the path and that the file is UTF-8");
  }

  private Reading read(String... lines) {
    return Reading.of(folder, lines);
  }
}

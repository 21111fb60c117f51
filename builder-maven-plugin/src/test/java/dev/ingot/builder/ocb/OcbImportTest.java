package dev.ingot.builder.ocb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.DamagedText;
import dev.ingot.builder.fixture.OcbManifests;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.ocb.OcbImport.Imported;
import dev.ingot.builder.upstream.Counterparts;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OcbImportTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String OCB =
      """
      # Our collector.
      # Ask the platform team.

      dist:
        module: example.com/otelcol
        name: otelcol-acme
        version: 1.10
        description: "Acme's: collector"
        output_path: ./build

      receivers:
        # the front door
        # for everybody
        - gomod: go.opentelemetry.io/collector/receiver/otlpreceiver v0.159.0 # keep
        # an old one

        - gomod: github.com/open-telemetry/opentelemetry-collector-contrib/receiver/zipkinreceiver v0.159.0
          name: zipkin # until spring

      # nothing yet
      processors: []
      exporters:
        - gomod: go.opentelemetry.io/collector/exporter/otlpexporter v0.159.0
        - maven: com.acme:acme-exporter:2.0.0
          path: ./acme

      converters:
        - gomod: go.opentelemetry.io/collector/confmap/converter/expandconverter v0.113.0
      conf_resolver:
        default_uri_scheme: env
      replaces:
        - example.com/a => ../a
        - com.acme:b => com.acme:b:1.0
      excludes:
        - example.com/a v1.0.0
      """;

  @TempDir Path folder;
  private final Problems problems = new Problems();

  static Stream<String> manifests() throws IOException {
    return OcbManifests.valid().stream();
  }

  @Test
  void entriesKeepTheirComments() throws IOException {
    Files.createDirectories(folder.resolve("acme"));

    Imported imported = read(OCB).orElseThrow();

    assertThat(imported.target()).isEqualTo(folder.resolve("distributions/otelcol-acme/m.yaml"));
    assertThat(imported.text())
        .isEqualTo(
            """
            # Our collector.
            # Ask the platform team.
            dist:
              name: otelcol-acme
              version: 1.10
              description: "Acme's: collector"

            receivers:
              # the front door
              # for everybody
              # keep
              - maven: dev.ingot.receiver:otlp-receiver:0.1.0
              # until spring
              # not available: github.com/open-telemetry/opentelemetry-collector-contrib/receiver/\
            zipkinreceiver v0.159.0; for the same signals there is 'otlp' \
            (dev.ingot.receiver:otlp-receiver:0.1.0)

            # nothing yet
            processors: []

            exporters:
              - maven: dev.ingot.exporter:otlp-grpc-exporter:0.1.0
              - maven: com.acme:acme-exporter:2.0.0
                path: ../../acme

            conf_resolver:
              default_uri_scheme: env
            """);
  }

  @Test
  void textsOfTheDistributionKeepTheirComments() throws IOException {
    Imported imported =
        read("""
                receivers: []

                # what it is
                dist:
                  # the command
                  name: "acme-one" # and the jar
                  module: github.com/acme/collector # for Go
                  # raised by hand
                  # in spring
                  version: 1.4.0
                  description: 'Acme''s # own'
                """)
            .orElseThrow();

    assertThat(imported.text())
        .isEqualTo(
            """
            # what it is
            dist:
              # the command
              # and the jar
              name: acme-one
              # raised by hand
              # in spring
              version: 1.4.0
              description: "Acme's # own"

            receivers: []
            """);
  }

  @Test
  void whatHasNoMeaningHereAndWhatIsNotTakenIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("acme"));

    Imported imported = read(OCB).orElseThrow();

    assertThat(imported.report().ignored())
        .containsExactly(
            "dist.module",
            "dist.output_path",
            "example.com/a => ../a",
            "example.com/a v1.0.0",
            "converters[0]: go.opentelemetry.io/collector/confmap/converter/expandconverter"
                + " v0.113.0");
    assertThat(problems.sorted())
        .filteredOn(problem -> problem.code().startsWith("OCB-"))
        .extracting(Object::toString)
        .containsExactly(
            """
            ocb.yaml:33:5  OCB-002  warning: 'replaces' is not imported: the Go builder does not \
            know it
                copy it into the new manifest by hand; paths in it start from the new folder""");
  }

  @Test
  void thePathOfAGoModuleLeadsNowhereHere() throws IOException {
    Files.createDirectories(folder.resolve("local"));

    Imported imported =
        read("""
                receivers:
                  - gomod: go.opentelemetry.io/collector/receiver/otlpreceiver v0.159.0
                    path: ./local
                """)
            .orElseThrow();

    assertThat(imported.text())
        .isEqualTo("receivers:\n  - maven: dev.ingot.receiver:otlp-receiver:0.1.0\n");
    assertThat(imported.report().ignored())
        .containsExactly("path of go.opentelemetry.io/collector/receiver/otlpreceiver v0.159.0");
  }

  @Test
  void keysOfThisBuilderOnlyAreNamed() throws IOException {
    read("dist: {name: x, slim: true}\ninclude: []\nreceivers: []\n");

    assertThat(problems.sorted())
        .filteredOn(problem -> problem.code().equals("OCB-002"))
        .extracting(problem -> problem.location() + " " + problem.message())
        .containsExactly(
            "ocb.yaml:1:17 'dist.slim' is not imported: the Go builder does not know it",
            "ocb.yaml:2:1 'include' is not imported: the Go builder does not know it");
  }

  @Test
  void theReportIsMarkdown() throws IOException {
    Imported imported =
        read("""
                dist: {name: x, module: example.com/x}
                receivers:
                  - gomod: go.opentelemetry.io/collector/receiver/otlpreceiver v0.159.0
                processors:
                  - gomod: example.com/otherprocessor v0.1.0
                """)
            .orElseThrow();

    assertThat(imported.report().as("text", problems))
        .contains(
            """
            # Import of ocb.yaml

            1 of 2 components are available.

            ## Available

            | Section | Component | Here |
            | --- | --- | --- |
            | receivers | `go.opentelemetry.io/collector/receiver/otlpreceiver v0.159.0` | \
            `dev.ingot.receiver:otlp-receiver:0.1.0` |

            ## Not available

            | Section | Component | Nearest |
            | --- | --- | --- |
            | processors | `example.com/otherprocessor v0.1.0` |  |

            ## Without meaning here

            - `dist.module`
            """);
  }

  @Test
  void theReportIsJson() throws IOException {
    Imported imported =
        read("""
                exporters:
                  - gomod: go.opentelemetry.io/collector/exporter/nopexporter v0.159.0
                processors:
                  - gomod: example.com/k8sattributesprocessor v0.1.0
                """)
            .orElseThrow();

    assertThat(imported.report().as("json", problems))
        .contains(
            """
            {
              "source": "ocb.yaml",
              "available": 1,
              "total": 2,
              "components": [
                {
                  "kind": "processor",
                  "component": "example.com/k8sattributesprocessor v0.1.0",
                  "available": false,
                  "nearest": {
                    "type": "attributes",
                    "maven": "dev.ingot.processor:attributes-processor:0.1.0",
                    "by": "name"
                  }
                },
                {
                  "kind": "exporter",
                  "component": "go.opentelemetry.io/collector/exporter/nopexporter v0.159.0",
                  "available": true,
                  "maven": "dev.ingot.exporter:nop-exporter:0.1.0"
                }
              ],
              "ignored": []
            }
            """);
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    assertThat(read("receivers: []").orElseThrow().report().as("xml", problems)).isEmpty();
    assertThat(problems.toString())
        .contains(
            "-Dformat  OCB-004  unknown format 'xml' (expected: text, json)\n"
                + "    give one of them");
  }

  @Test
  void commentsAreFoundWhateverEndsALine() throws IOException {
    Imported imported =
        read("dist: {description: 'a\u2028b\u0085c'}\r\nreceivers:\r\n  # one\r  - gomod:"
                + " go.opentelemetry.io/collector/receiver/nopreceiver v0.159.0 # two\r\n")
            .orElseThrow();

    assertThat(imported.text())
        .endsWith(
            "receivers:\n  # one\n  # two\n  - maven: dev.ingot.receiver:nop-receiver:0.1.0\n");
  }

  @Test
  void aManifestWithErrorsIsNotImported() throws IOException {
    assertThat(read("recievers: []\n")).isEmpty();
    assertThat(
            read("exporters:\n  - gomod: go.opentelemetry.io/collector/receiver/otlpreceiver v1\n"))
        .isEmpty();
    assertThat(problems.sorted())
        .filteredOn(problem -> !problem.code().equals("MAN-028"))
        .extracting(problem -> problem.location().line() + " " + problem.code())
        .containsExactly("1 MAN-003", "2 PLAN-001");
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void whatIsImportedIsReadAndAvailable(String name) throws IOException {
    Path file = OcbManifests.lay(name, folder);
    Path target = folder.resolve("x/m.yaml");
    Imported imported =
        new OcbImport(CATALOG).read(file, name, dist -> target, problems).orElseThrow();

    assertThat(NewFile.write(target, "x/m.yaml", imported.text(), problems)).isTrue();
    Problems found = new Problems();
    Manifest manifest = ManifestReader.read(target, "x/m.yaml", found).orElseThrow();

    assertThat(found.hasErrors()).as(found.toString()).isFalse();
    assertThat(manifest.components())
        .hasSize((int) imported.report().available())
        .allMatch(Counterparts.in(CATALOG)::isAvailable);
    assertThat(manifest.ignoredGoLines()).isEmpty();
    Manifest original = OcbManifests.read(name, folder.resolve("again"));
    assertThat(manifest.distribution()).isEqualTo(original.distribution());
    assertThat(manifest.defaultProviders()).isEqualTo(original.defaultProviders());
    assertThat(imported.report().entries()).hasSameSizeAs(original.components());
  }

  @Test
  void aDamagedManifestGivesAReadableOneOrProblems() throws IOException {
    List<String> names = OcbManifests.valid();
    DamagedText damaged = new DamagedText(42);
    int imports = 0;
    for (int run = 0; run < 500; run++) {
      String text = OcbManifests.text(names.get(damaged.choose(names.size())));
      String start = text.substring(0, Math.min(text.length(), 4000));
      Path file = Files.writeString(folder.resolve("ocb.yaml"), damaged.of(start));
      Problems found = new Problems();
      Optional<Imported> imported =
          new OcbImport(CATALOG).read(file, "ocb.yaml", name -> folder.resolve("m.yaml"), found);
      assertThat(imported.isPresent()).isNotEqualTo(found.hasErrors());
      if (imported.isPresent()) {
        imports++;
        Files.writeString(folder.resolve("m.yaml"), imported.get().text());
        ManifestReader.read(folder.resolve("m.yaml"), "m.yaml", found);
        assertThat(found.hasErrors()).as(imported.get().text() + found).isFalse();
      }
    }
    assertThat(imports).isBetween(30, 470);
  }

  @Test
  void aFileThatExistsStaysAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("m.yaml"), "mine");

    assertThat(NewFile.write(file, "m.yaml", "other", problems)).isFalse();

    assertThat(file).hasContent("mine");
    assertThat(problems)
        .hasToString(
            "m.yaml  OCB-001  the file exists, and nothing is ever overwritten\n"
                + "    delete it, or name another file with -Dto=FILE");
  }

  private Optional<Imported> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("ocb.yaml"), text);
    return new OcbImport(CATALOG)
        .read(
            file,
            "ocb.yaml",
            name -> folder.resolve("distributions/" + name + "/m.yaml"),
            problems);
  }
}

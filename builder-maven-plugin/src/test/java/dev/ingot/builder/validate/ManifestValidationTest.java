package dev.ingot.builder.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestValidationTest {
  private static final String HEAD = "dist:\n  name: one\nreceivers:\n";
  @TempDir Path folder;

  @Test
  void whatTheCatalogKnowsIsValid() throws IOException {
    assertThat(check(HEAD + "  - maven: dev.ingot.receiver:otlp-receiver:0.1.0\n")).isEmpty();
  }

  @Test
  void artifactsFromElsewhereAreNotJudged() throws IOException {
    assertThat(check(HEAD + "  - maven: com.acme:acme-receiver:2.0.0\n")).isEmpty();
  }

  @Test
  void unknownArtifactOfIngotSuggestsNearest() throws IOException {
    assertThat(check(HEAD + "  - maven: dev.ingot.receiver:otpl-receiver:0.1.0\n"))
        .isEqualTo(
            """
            0.yaml:4:5  VAL-003  warning: the catalog has no 'dev.ingot.receiver:otpl-receiver', \
            though its group is Ingot's
                did you mean 'dev.ingot.receiver:otlp-receiver'?\
            """);
  }

  @Test
  void goModuleWithoutCounterpartIsAWarning() throws IOException {
    assertThat(check(HEAD + "  - gomod: example.com/collector/carbonreceiver v0.159.0\n"))
        .isEqualTo(
            """
            0.yaml:4:5  VAL-002  warning: the catalog has no counterpart of \
            'example.com/collector/carbonreceiver v0.159.0'
                'mvn distro:list' shows the components of the catalog\
            """);
  }

  @Test
  void goModuleWithoutCounterpartHasANearestRelative() throws IOException {
    String module =
        "github.com/open-telemetry/opentelemetry-collector-contrib/receiver/jaegerreceiver";

    assertThat(check(HEAD + "  - gomod: " + module + " v0.159.0\n"))
        .isEqualTo(
            """
            0.yaml:4:5  VAL-002  warning: the catalog has no counterpart of '%s v0.159.0'
                for the same signals there is 'otlp' (dev.ingot.receiver:otlp-receiver:0.1.0)\
            """
                .formatted(module));
  }

  @Test
  void misspelledGoModuleSuggestsTheKnownOne() throws IOException {
    assertThat(check(HEAD + "  - gomod: go.opentelemetry.io/collector/receiver/otlpreciever v1\n"))
        .endsWith("\n    nearest is 'go.opentelemetry.io/collector/receiver/otlpreceiver'");
  }

  @Test
  void wrongKindIsFoundWithoutItsJar() throws IOException {
    assertThat(check(HEAD + "  - maven: dev.ingot.exporter:debug-exporter:0.1.0\n"))
        .startsWith("0.yaml:4:5  PLAN-001  ");
  }

  @Test
  void nameIsTaken() throws IOException {
    String manifest = HEAD + "  - maven: dev.ingot.receiver:otlp-receiver:0.1.0\n";

    assertThat(check(manifest, manifest))
        .isEqualTo(
            """
            1.yaml  VAL-001  the name 'one' is taken by 0.yaml
                give one of them another dist.name\
            """);
  }

  @Test
  void everyManifestIsChecked() throws IOException {
    assertThat(check("recievers: []\n", "dits: {}\n")).contains("0.yaml:1:1", "1.yaml:1:1");
  }

  private String check(String... manifests) throws IOException {
    Problems problems = new Problems();
    List<Path> files = new java.util.ArrayList<>();
    for (String manifest : manifests) {
      files.add(Files.writeString(folder.resolve(files.size() + ".yaml"), manifest));
    }
    new ManifestValidation(Catalog.load(), file -> file.getFileName().toString())
        .check(files, problems);
    return problems.toString();
  }
}

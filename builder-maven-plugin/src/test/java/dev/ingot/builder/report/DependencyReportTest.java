package dev.ingot.builder.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.Workspace;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyReportTest {
  @TempDir Path directory;
  private FixtureRepository repository;

  @BeforeEach
  void publish() {
    repository =
        new FixtureRepository(directory)
            .jar("dev.ingot:engine:0.1.0")
            .component(ComponentKind.RECEIVER, "one", "acme:one:1.0", "lib:a:1.0", "lib:b:1.0")
            .component(ComponentKind.EXPORTER, "two", "acme:two:1.0", "lib:a:1.1", "lib:gone:1.0")
            .jar("lib:a:1.0")
            .jar("lib:a:1.1", "lib:c:1.0")
            .jar("lib:b:1.0", "lib:a:1.0")
            .jar("fork:c:2.0");
  }

  @Test
  void theTreeSaysWhatIsTakenForWhat() {
    assertThat(report())
        .endsWith(
            """
            ## Tree

            ```
            acme:one:1.0
              lib:a:1.1 for lib:a:1.0
                fork:c:2.0 for lib:c:1.0
              lib:b:1.0
                lib:a:1.1 for lib:a:1.0 *
            acme:two:1.0
              lib:a:1.1 *
              lib:gone:1.0 excluded
            dev.ingot:engine:0.1.0
            ```
            """);
  }

  @Test
  void everyArtifactHasItsSizeItsLicenceAndItsAskers() {
    assertThat(report())
        .startsWith("# Dependencies of otelcol-test\n\n6 artifacts, ")
        .containsPattern("\\| `acme:one:1\\.0` \\| [\\d,]+ \\| unknown \\| the manifest \\|\n")
        .containsPattern(
            "\\| `lib:a:1\\.1` \\| [\\d,]+ \\| unknown \\| acme:one:1\\.0, acme:two:1\\.0,"
                + " lib:b:1\\.0 \\|\n");
  }

  @Test
  void whatIsReplacedExcludedOrAskedForInSeveralVersionsHasItsTable() {
    assertThat(report())
        .contains(
            """
            ## Replaced

            | what | by | asked for | why |
            |---|---|---|---|
            | `lib:c` | `fork:c:2.0` | 1.0 | no reason given |

            ## Excluded

            | what | asked for by |
            |---|---|
            | `lib:gone` | acme:two:1.0 |

            ## Asked for in several versions

            | what | versions | by |
            |---|---|---|
            | `lib:a` | 1.0 | acme:one:1.0 |
            | `lib:a` | 1.0 | lib:b:1.0 |
            | `lib:a` | 1.1 | acme:two:1.0 |
            """);
  }

  private String report() {
    Manifest manifest =
        new Manifests(directory)
            .list(ComponentKind.RECEIVER, "acme:one:1.0")
            .list(ComponentKind.EXPORTER, "acme:two:1.0")
            .replace("lib:c", new ReplacementTarget.Artifact(Manifests.coordinates("fork:c:2.0")))
            .exclude("lib:gone")
            .build();
    ComponentResolver resolver =
        new ComponentResolver(
            repository.system(),
            repository.session(),
            repository.repositories(),
            new ResolutionSettings(
                "0.1.0", Catalog.of(List.of()), module -> {}, Workspace.empty()));
    return DependencyReport.of(manifest, resolver.resolve(manifest, new Problems()).orElseThrow());
  }
}

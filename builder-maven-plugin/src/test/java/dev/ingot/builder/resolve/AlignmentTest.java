package dev.ingot.builder.resolve;

import static dev.ingot.builder.resolve.ResolveCase.labels;
import static dev.ingot.builder.resolve.ResolveCase.version;
import static dev.ingot.catalog.ComponentKind.EXPORTER;
import static dev.ingot.catalog.ComponentKind.PROCESSOR;
import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.Manifests;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentTest {
  @TempDir Path directory;
  private ResolveCase it;

  @BeforeEach
  void publish() {
    it = new ResolveCase(directory);
    it.repository
        .component(RECEIVER, "one", "acme:one:1.0", "lib:http:4.1", "lib:json:1.0")
        .component(EXPORTER, "two", "acme:two:1.0", "lib:deep:1.0")
        .jar("lib:deep:1.0", "lib:http:4.2", "lib:json:2.0")
        .jar("lib:http:4.1")
        .jar("lib:http:4.2")
        .jar("lib:json:1.0")
        .jar("lib:json:2.0");
  }

  @Test
  void everyConflictIsListedWithThePathOfEachVersion() {
    it.fail(both());

    assertThat(it.problems)
        .hasToString(
            """
            manifest.yaml:2:5  RES-016  'lib:json' is wanted in several versions: 1.0 by \
            acme:one:1.0, 2.0 by acme:two:1.0 > lib:deep:1.0
                major versions promise nothing to each other: decide, as with 'lib:json => \
            lib:json:2.0' in replaces
            manifest.yaml:2:5  RES-017  warning: 'lib:http' is wanted in several versions: 4.1 by \
            acme:one:1.0, 4.2 by acme:two:1.0 > lib:deep:1.0
                4.2 is taken; to say so, add 'lib:http => lib:http:4.2' to replaces""");
  }

  @Test
  void aReplacementDecides() {
    Resolution resolution =
        it.resolve(both().replace("lib:json", version("2.0")).replace("lib:http", version("4.1")));

    assertThat(labels(resolution)).contains("lib:json:2.0", "lib:http:4.1");
    assertThat(it.problems.sorted()).isEmpty();
  }

  @Test
  void whatOnlyALosingVersionWantsIsNoConflictUnlessItWins() {
    it.repository
        .component(PROCESSOR, "three", "acme:three:1.0", "lib:http:4.2", "lib:old:1.0")
        .component(PROCESSOR, "four", "acme:four:1.0", "lib:old:1.1")
        .jar("lib:old:1.0", "lib:http:4.1")
        .jar("lib:old:1.1", "lib:http:4.2");

    it.resolve(it.list(PROCESSOR, "acme:three:1.0").list(PROCESSOR, "acme:four:1.0"));

    assertThat(it.problems.sorted()).extracting("code").containsExactly("RES-017");
    assertThat(it.problems.toString()).contains("'lib:old' is wanted in several versions");
  }

  @Test
  void oneVersionOfEverythingIsNoProblem() {
    it.resolve(it.list(RECEIVER, "acme:one:1.0"));

    assertThat(it.problems.sorted()).isEmpty();
  }

  @Test
  void aComponentMadeForAnotherCoreIsAnErrorWithTheWayToIt() {
    it.repository
        .component(RECEIVER, "later", "acme:later:2.0", "lib:support:1.0")
        .jar("lib:support:1.0", "dev.ingot:component-api:0.2.0")
        .jar("dev.ingot:component-api:0.2.0");

    it.fail(it.list(RECEIVER, "acme:one:1.0").list(RECEIVER, "acme:later:2.0"));

    assertThat(it.problems)
        .hasToString(
            """
            manifest.yaml:2:5  RES-018  'acme:later:2.0' is made for version 0.2.0 of the engine, \
            this builder has 0.1.0: acme:later:2.0 > lib:support:1.0 asks for \
            dev.ingot:component-api:0.2.0
                list a version of it that is made for 0.1.0, or use version 0.2.0 of the builder""");
  }

  @Test
  void allComponentsOfAnotherCoreAreReportedOnceEach() {
    it.repository
        .component(
            RECEIVER,
            "a",
            "acme:a:1.0",
            "dev.ingot:component-api:0.2.0",
            "dev.ingot:telemetry:0.2.0")
        .component(EXPORTER, "b", "acme:b:1.0", "dev.ingot:component-api:0.3.0")
        .jar("dev.ingot:component-api:0.2.0")
        .jar("dev.ingot:component-api:0.3.0")
        .jar("dev.ingot:telemetry:0.2.0");

    it.fail(it.list(RECEIVER, "acme:a:1.0").list(EXPORTER, "acme:b:1.0"));

    assertThat(it.problems.sorted()).extracting("code").containsExactly("RES-018", "RES-018");
  }

  private Manifests both() {
    return it.list(RECEIVER, "acme:one:1.0").list(EXPORTER, "acme:two:1.0");
  }
}

package dev.ingot.builder.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureProject;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  private static final String ONE =
      """
      dist:
        name: one
        group: com.acme
        version: 1.10
        outputs: [zip]
      receivers:
        - maven: com.acme:alpha-receiver:1.0.0
      providers:
        - maven: com.acme:env-provider:1.0.0
      replaces:
        - dependency: lib:base
          replacement: lib:other:5.0
          reason: base is abandoned
      excludes:
        - lib:leaf
      """;

  @TempDir Path directory;
  private final Problems problems = new Problems();
  private FixtureProject project;
  private Path root;

  @BeforeEach
  void publish() throws IOException {
    FixtureRepository repository =
        new FixtureRepository(directory)
            .jar("lib:base:1.0", "lib:leaf:1.0")
            .jar("lib:other:5.0", "lib:leaf:1.0")
            .jar("lib:leaf:1.0");
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0", "lib:base:1.0");
    root = Files.createDirectory(directory.resolve("project"));
    project = new FixtureProject(root, repository).manifest("one", ONE);
  }

  @Test
  void everythingThatWouldHappenIsSaid() throws IOException {
    assertThat(
            preview("text")
                .replaceAll("(?m)^  +[\\d,]+  ", "  BYTES  ")
                .replaceAll("[\\d,]+ bytes", "BYTES"))
        .isEqualTo(
            """
            one 1.10, from distributions/one/manifest.yaml
            2 components
              receiver/alpha                     com.acme:alpha-receiver:1.0.0  Beta: traces
              provider/env                       com.acme:env-provider:1.0.0  Beta
            4 artifacts, BYTES
              BYTES  com.acme:alpha-receiver:1.0.0  unknown
              BYTES  com.acme:env-provider:1.0.0  unknown
              BYTES  dev.ingot:engine:0.1.0  unknown
              BYTES  lib:other:5.0  unknown
            replaced
              lib:base by lib:other:5.0 at distributions/one/manifest.yaml:11:5: base is abandoned
            excluded
              lib:leaf
            files that are checked in
              new        generated/one/README.md
              new        generated/one/inputs.json
              new        generated/one/pom.xml
              new        generated/one/src/main/java/com/acme/one/BuildInfo.java
              new        generated/one/src/main/java/com/acme/one/Components.java
              new        generated/one/src/main/java/com/acme/one/Main.java
              new        generated/one/src/main/resources/META-INF/ingot/config.schema.json
              new        distributions/one/manifest.lock
            outputs in distributions/one/target: jar, zip

            files of all distributions
              new        generated/README.md
              new        generated/pom.xml
            """);
  }

  @Test
  void nothingIsWritten() throws IOException {
    preview("text");
    preview("json");

    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactly(root.resolve("distributions/one/manifest.yaml"));
    }
  }

  @Test
  void afterGeneratingNothingChanges() throws IOException {
    project.generate();

    assertThat(preview("text"))
        .contains("files that are checked in\n  unchanged\n")
        .endsWith("files of all distributions\n  unchanged\n");
  }

  @Test
  void aChangeSaysWhy() throws IOException {
    project.generate();
    project.manifest("one", ONE.replace("version: 1.10", "version: 1.11"));
    Files.writeString(root.resolve("generated/one/notes.txt"), "mine");

    assertThat(preview("text"))
        .contains(
            "  changed    generated/one/pom.xml: manifest changed\n",
            "  left alone generated/one/notes.txt: not written by the builder\n")
        .doesNotContain("Main.java");
  }

  @Test
  void aDistributionThatIsGoneTakesItsModuleWithIt() throws IOException {
    project.generate();
    project.manifest("two", ONE.replace("name: one", "name: two"));
    Files.delete(root.resolve("distributions/one/manifest.yaml"));

    assertThat(preview("text"))
        .endsWith(
            """
            files of all distributions
              changed    generated/README.md: other modules
              deleted    generated/one: no manifest has this name
              changed    generated/pom.xml: other modules
            """);
  }

  @Test
  void programsReadTheSameAsJson() throws IOException, JsonException {
    String json = preview("json");

    assertThat(JsonValue.parse(json).print()).isEqualTo(json);
    assertThat(json)
        .contains(
            """
                      "id": "receiver/alpha",
                      "coordinates": "com.acme:alpha-receiver:1.0.0",
                      "stability": "Beta: traces"
            """,
            """
                      "module": "lib:base",
                      "by": "lib:other:5.0",
                      "reason": "base is abandoned",
                      "place": "distributions/one/manifest.yaml:11:5"
            """,
            """
                      "action": "new",
                      "path": "generated/one/pom.xml",
                      "why": ""
            """);
  }

  @Test
  void anotherFormatIsAProblem() throws IOException {
    assertThat(Preview.of(project.build(), project.layout(), List.of(), true).in("xml", problems))
        .isEmpty();
    assertThat(problems)
        .hasToString(
            """
            -Dformat  EXP-004  unknown format 'xml' (expected: text, json)
                leave it out for text""");
  }

  private String preview(String format) throws IOException {
    String text =
        Preview.of(project.build(), project.layout(), project.prepare(), true)
            .in(format, problems)
            .orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    return text;
  }
}

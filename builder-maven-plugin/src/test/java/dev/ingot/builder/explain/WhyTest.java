package dev.ingot.builder.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureProject;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {
  private static final String ONE =
      """
      dist:
        name: one
        group: com.acme
      receivers:
        - maven: com.acme:alpha-receiver:1.0.0
        - maven: com.acme:beta-receiver:1.0.0
      providers:
        - maven: com.acme:env-provider:1.0.0
      """;

  @TempDir Path directory;
  private final Problems problems = new Problems();
  private FixtureProject project;

  @BeforeEach
  void publish() throws IOException {
    FixtureRepository repository =
        new FixtureRepository(directory)
            .jar("lib:base:1.0", "lib:leaf:1.0")
            .jar("lib:base:1.2", "lib:leaf:1.0")
            .jar("lib:deep:1.0", "lib:base:1.2")
            .jar("lib:leaf:1.0")
            .jar("lib:leaf:1.1")
            .jar("lib:other:5.0");
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0", "lib:base:1.0")
        .receiver("beta", "com.acme:beta-receiver:1.0.0", "lib:deep:1.0");
    project = new FixtureProject(Files.createDirectory(directory.resolve("project")), repository);
  }

  @Test
  void everyWayIsThereWithTheVersionsThatLost() throws IOException {
    project.manifest("one", ONE);

    assertThat(why("lib:base"))
        .isEqualTo(
            """
            one: lib:base is asked for, and lib:base:1.2 is taken
              versions asked for: 1.0, 1.2
              the highest of them wins
              ways from the manifest:
                receiver/alpha: com.acme:alpha-receiver:1.0.0 > lib:base:1.0 (1.2 is taken)
                receiver/beta: com.acme:beta-receiver:1.0.0 > lib:deep:1.0 > lib:base:1.2
            """);
  }

  @Test
  void waysThroughAVersionThatLostCountToo() throws IOException {
    project.manifest("one", ONE);

    assertThat(why("leaf"))
        .isEqualTo(
            """
            one: lib:leaf is asked for, and lib:leaf:1.0 is taken
              versions asked for: 1.0 2 times
              ways from the manifest:
                receiver/alpha: com.acme:alpha-receiver:1.0.0 > lib:base:1.0 (1.2 is taken) > lib:leaf:1.0
                receiver/beta: com.acme:beta-receiver:1.0.0 > lib:deep:1.0 > lib:base:1.2 > lib:leaf:1.0
            """);
  }

  @Test
  void aReplacementSaysWhatIsTakenAndWhy() throws IOException {
    project.manifest(
        "one",
        ONE
            + """
            replaces:
              - dependency: lib:base
                replacement: lib:other:5.0
                reason: base is abandoned
              - lib:leaf => lib:leaf:1.1
            """
                .replace("  - lib:leaf => lib:leaf:1.1\n", ""));

    assertThat(why("lib:base"))
        .isEqualTo(
            """
            one: lib:base is asked for, and lib:other:5.0 is taken
              versions asked for: 1.0, 1.2
              replaced by lib:other:5.0 at distributions/one/manifest.yaml:10:5: base is abandoned
              ways from the manifest:
                receiver/alpha: com.acme:alpha-receiver:1.0.0 > lib:base:1.0 (lib:other:5.0 is taken)
                receiver/beta: com.acme:beta-receiver:1.0.0 > lib:deep:1.0 > lib:base:1.2 (lib:other:5.0 is taken)
            """);
  }

  @Test
  void aReplacedVersionIsSaidToo() throws IOException {
    project.manifest("one", ONE + "replaces:\n  - lib:leaf => lib:leaf:1.1\n");

    assertThat(why("lib:leaf"))
        .contains(
            "one: lib:leaf is asked for, and lib:leaf:1.1 is taken\n",
            "  replaced by lib:leaf:1.1 at distributions/one/manifest.yaml:10:5, without a reason\n",
            "lib:base:1.2 > lib:leaf:1.0 (1.1 is taken)\n");
  }

  @Test
  void whatIsExcludedIsSaidWithItsPlace() throws IOException {
    project.manifest("one", ONE + "excludes:\n  - lib:deep\n");

    assertThat(why("lib:deep"))
        .isEqualTo(
            """
            one: lib:deep is asked for, and left out
              versions asked for: 1.0
              excluded at distributions/one/manifest.yaml:10:5
              ways from the manifest:
                receiver/beta: com.acme:beta-receiver:1.0.0 > lib:deep:1.0 (excluded)
            """);
  }

  @Test
  void aDistributionWithoutItSaysSo() throws IOException {
    project.manifest("one", ONE);
    project.manifest(
        "two",
        ONE.replace("name: one", "name: two")
            .replace("  - maven: com.acme:beta-receiver:1.0.0\n", ""));

    assertThat(why("lib:deep"))
        .startsWith("one: lib:deep is asked for")
        .endsWith("\ntwo: nothing asks for lib:deep\n");
  }

  @Test
  void anUnknownArtifactIsAProblemWithTheNearestName() throws IOException {
    project.manifest("one", ONE);

    assertThat(project.prepare()).isNotEmpty();
    new Why(project.prepare(), problems).answer("lib:bsae");
    new Why(project.prepare(), problems).answer("alpha-reciever");
    new Why(project.prepare(), problems).answer("nowhere.near:anything");
    new Why(project.prepare(), problems).answer(" ");

    assertThat(problems)
        .hasToString(
            """
            -Dartifact  EXP-001  no artifact is named
                for example: -Dartifact=io.netty:netty-buffer
            -Dartifact  EXP-002  nothing asks for 'alpha-reciever'
                did you mean 'com.acme:alpha-receiver'?
            -Dartifact  EXP-002  nothing asks for 'lib:bsae'
                did you mean 'lib:base'?
            -Dartifact  EXP-002  nothing asks for 'nowhere.near:anything'
                'mvn distro:plan' lists all artifacts""");
  }

  private String why(String artifact) throws IOException {
    String answer = new Why(project.prepare(), problems).answer(artifact).orElse("");
    assertThat(problems.sorted()).isEmpty();
    return answer;
  }
}

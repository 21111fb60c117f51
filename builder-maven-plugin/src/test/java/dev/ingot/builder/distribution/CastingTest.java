package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Packer;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CastingTest {
  @TempDir Path directory;
  private ProjectFixture project;

  /** Packs the size of the jar. */
  private static final class Sizes implements Packer {
    int packed;
    String circumstances = "";
    String folder = "sizes";
    boolean fails;

    @Override
    public OutputKind kind() {
      return OutputKind.ZIP;
    }

    @Override
    public List<Path> pack(Cast cast, Consumer<String> progress, Problems problems)
        throws IOException {
      packed++;
      if (fails) {
        Location place = Location.of(cast.manifest().source());
        problems.add(new Problem("X-1", Severity.ERROR, place, "no", Optional.of("yes")));
        return List.of();
      }
      Path made = Files.createDirectories(cast.target().resolve(folder));
      Files.writeString(made.resolve("jar"), Files.size(cast.jar()) + "\n");
      return List.of(made);
    }

    @Override
    public String circumstances(Cast cast) {
      return circumstances;
    }
  }

  private final Sizes sizes = new Sizes();

  @BeforeEach
  void publish() throws IOException {
    project = new ProjectFixture(directory);
    project.dist("outputs: [zip]");
  }

  @Test
  void whatTheManifestListsIsPackedAfterTheJar() throws IOException {
    assertThat(project.build(sizes).sorted()).isEmpty();

    long size = Files.size(project.target().resolve("one.jar"));
    assertThat(project.target().resolve("sizes/jar")).hasContent(size + "\n");
  }

  @Test
  void whatTheManifestDoesNotListIsNotPacked() throws IOException {
    project.manifest(ProjectFixture.MANIFEST).build(sizes);

    assertThat(sizes.packed).isZero();
  }

  @Test
  void aSecondRunWritesNothing() throws IOException {
    project.build(sizes);
    Map<Path, Object> before = state();

    project.build(sizes);

    assertThat(state()).isEqualTo(before);
    assertThat(sizes.packed).isEqualTo(1);
    assertThat(project.progress)
        .containsExactly(
            "distributions/one/target/one.jar: fresh",
            "zip of one: fresh",
            "start it: distributions/one/target/one --config FILE");
  }

  @Test
  void whatTheOutputIsMadeOfIsLookedAt() throws IOException {
    project.build(sizes);

    Files.writeString(project.folder().resolve("config.yaml"), "receivers:\n");
    project.build(sizes);
    assertThat(sizes.packed).as("a file beside the manifest").isEqualTo(2);

    Files.writeString(project.target().resolve("sizes/jar"), "edited");
    project.build(sizes);
    assertThat(sizes.packed).as("an edited output").isEqualTo(3);

    sizes.circumstances = "another JDK";
    project.build(sizes);
    assertThat(sizes.packed).as("what the packer depends on").isEqualTo(4);

    project.dist("outputs: [zip]\ndescription: Another");
    project.build(sizes);
    assertThat(sizes.packed).as("the manifest").isEqualTo(5);
  }

  @Test
  void aJarThatSomeoneChangedIsCastAnew() throws IOException {
    project.build(sizes);
    Path jar = project.target().resolve("one.jar");
    byte[] before = Files.readAllBytes(jar);
    Files.writeString(jar, "broken");

    project.build(sizes);

    assertThat(Files.readAllBytes(jar)).isEqualTo(before);
  }

  @Test
  void whatAnOutputWasBeforeDoesNotStay() throws IOException {
    project.build(sizes);
    sizes.folder = "elsewhere/1.10";
    sizes.circumstances = "moved";

    project.build(sizes);

    assertThat(project.target().resolve("sizes")).doesNotExist();
    assertThat(project.target().resolve("elsewhere/1.10/jar")).exists();
  }

  @Test
  void anOutputThatIsNotListedAnyMoreIsDeleted() throws IOException {
    project.build(sizes);

    project.manifest(ProjectFixture.MANIFEST).build(sizes);

    assertThat(project.target().resolve("sizes")).doesNotExist();
    assertThat(project.target().resolve("one.jar")).exists();
    assertThat(project.progress).contains("zip: deleted, the manifest does not list it");
  }

  @Test
  void anOutputThatCannotBeMadeIsAProblemAndDeleted() throws IOException {
    project.build(sizes);
    sizes.fails = true;
    sizes.circumstances = "worse";

    Problems problems = project.build(sizes);

    assertThat(problems).hasToString("distributions/one/manifest.yaml  X-1  no\n    yes");
    assertThat(project.target().resolve("sizes")).doesNotExist();
  }

  @Test
  void anOutputThatNoPackerMakesIsAProblem() throws IOException {
    assertThat(project.build())
        .hasToString(
            """
            distributions/one/manifest.yaml  DST-008  this version of the builder cannot make 'zip'
                remove it from dist.outputs""");
  }

  @Test
  void aJarAboveItsBudgetIsAProblemEachTime() throws IOException {
    project.dist("size_budget: 1KB").build();
    long size = Files.size(project.target().resolve("one.jar"));

    assertThat(project.build())
        .hasToString(
            """
            distributions/one/manifest.yaml  DST-009  the jar has %,d bytes, and dist.size_budget \
            is 1,000
                see in distributions/one/target/one-sizes.txt what takes them, or raise the budget"""
                .formatted(size));
  }

  @Test
  void classesAndResourcesOfTheGeneratedModuleLieInTarget() throws IOException {
    project.build(sizes);

    Path classes = project.target().resolve("classes");
    assertThat(classes.resolve("com/acme/one/Main.class")).exists();
    assertThat(classes.resolve("META-INF/ingot/config.schema.json"))
        .hasSameBinaryContentAs(
            project.generated().resolve("src/main/resources/META-INF/ingot/config.schema.json"));
  }

  @Test
  void aLibraryHasNeitherMainClassNorLauncher() throws IOException {
    project.dist("type: library").build();

    assertThat(project.target().resolve("one")).doesNotExist();
    try (JarFile jar = new JarFile(project.target().resolve("one.jar").toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class")).isNull();
    }
    assertThat(project.progress).noneMatch(line -> line.startsWith("start it"));
  }

  private Map<Path, Object> state() throws IOException {
    Map<Path, Object> state = new TreeMap<>();
    for (Path file : Digest.files(directory.resolve("project"))) {
      state.put(file, Files.getLastModifiedTime(file));
    }
    return state;
  }
}

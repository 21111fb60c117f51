package dev.ingot.builder.bom;

import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.fixture.FixturePom;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.fixture.FixtureResolution;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {
  private static final String APACHE =
      "<licenses><license><name>Apache 2.0</name></license></licenses>";

  @TempDir Path directory;
  private Manifest manifest;
  private Resolution resolution;
  private Path folder;

  @BeforeEach
  void resolve() {
    FixtureJar noticed = new FixtureJar().add("META-INF/NOTICE.txt", "Thanks to all.  \r\n\r\n");
    FixtureJar other = new FixtureJar().add("NOTICE", "Thanks to all.\n").add("a.txt", "a");
    FixtureRepository repository =
        new FixtureRepository(directory)
            .jar("dev.ingot:engine:0.1.0")
            .component(RECEIVER, "one", "acme:one:1.0", "lib:a:1.0", "lib:b:1.0")
            .publish("lib:a:1.0", FixturePom.with("lib:a:1.0", APACHE), noticed)
            .publish("lib:b:1.0", FixturePom.of("lib:b:1.0"), other);
    manifest = new Manifests(directory).list(RECEIVER, "acme:one:1.0").build();
    resolution = FixtureResolution.of(repository, manifest);
    folder = directory.resolve("for-jar");
  }

  @Test
  void theNoticeNamesEveryArtifactAndSaysTheSameThingOnce() throws IOException {
    write();

    assertThat(folder.resolve("META-INF/NOTICE"))
        .hasContent(
            """
            otelcol-test 1.0.0
            A distribution of a test

            It is made of the software below, each under its own licence. The texts of the
            licences are in META-INF/licenses of the jar.

            acme:one:1.0
                unknown
            dev.ingot:engine:0.1.0
                unknown
            lib:a:1.0
                Apache-2.0
            lib:b:1.0
                unknown

            %s
            Notice of lib:a:1.0,
                lib:b:1.0

            Thanks to all.
            """
                .formatted("-".repeat(72)));
  }

  @Test
  void theTextOfTheApacheLicenseComesWithWhatIsUnderIt() throws IOException {
    write();

    assertThat(folder.resolve("META-INF/licenses/Apache-2.0.txt"))
        .content()
        .contains("Apache License", "END OF TERMS AND CONDITIONS");
    assertThat(names(folder))
        .containsExactly(
            "META-INF/NOTICE", "META-INF/licenses/Apache-2.0.txt", "META-INF/sbom/bom.cdx.json");
  }

  @Test
  void whatTheJarHasLiesBesideIt() throws IOException {
    Path jar =
        new FixtureJar()
            .add("META-INF/NOTICE", "notice")
            .add("META-INF/sbom/bom.cdx.json", "{}")
            .add("META-INF/licenses/lib.a/LICENSE", "MIT")
            .add("META-INF/licenses/Apache-2.0.txt", "Apache")
            .write(directory.resolve("target/x.jar"));
    Path target = directory.resolve("target");
    Files.createDirectories(target.resolve("x-licenses/gone"));
    Files.writeString(target.resolve("x.cdx.json"), "old");

    List<Path> published = BillOfMaterials.publish(jar, target, "x");

    assertThat(published)
        .containsExactly(
            target.resolve("x-NOTICE.txt"),
            target.resolve("x-licenses"),
            target.resolve("x.cdx.json"));
    assertThat(target.resolve("x.cdx.json")).hasContent("{}");
    assertThat(names(target))
        .containsExactly(
            "x-NOTICE.txt",
            "x-licenses/Apache-2.0.txt",
            "x-licenses/lib.a/LICENSE",
            "x.cdx.json",
            "x.jar");
    assertThat(target.resolve("x-licenses/gone")).doesNotExist();
  }

  private void write() throws IOException {
    BuildPlan plan = BuildPlan.of(manifest, resolution, new Problems()).orElseThrow();
    BillOfMaterials.writeForJar(manifest, resolution, plan, folder);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}

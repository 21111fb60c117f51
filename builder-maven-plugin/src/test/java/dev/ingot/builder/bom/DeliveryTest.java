package dev.ingot.builder.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureProject;
import dev.ingot.builder.fixture.FixtureRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build leaves for those who answer for a distribution. */
class DeliveryTest {
  @TempDir Path directory;
  private FixtureProject project;
  private Path target;

  @BeforeEach
  void cast() throws IOException {
    FixtureRepository repository = new FixtureRepository(directory).jar("lib:shared:1.0");
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0", "lib:shared:1.0");
    project =
        new FixtureProject(Files.createDirectory(directory.resolve("project")), repository)
            .manifest(
                "one",
                """
                dist:
                  name: one
                  group: com.acme
                  version: 1.10
                receivers:
                  - maven: com.acme:alpha-receiver:1.0.0
                providers:
                  - maven: com.acme:env-provider:1.0.0
                """);
    project.generate();
    project.cast();
    target = project.target("one");
  }

  @Test
  void theJarHasWhatLiesBesideIt() throws IOException {
    try (JarFile jar = new JarFile(target.resolve("one.jar").toFile())) {
      assertThat(text(jar, "META-INF/sbom/bom.cdx.json"))
          .isEqualTo(Files.readString(target.resolve("one.cdx.json")))
          .contains("pkg:maven/com.acme/one@1.10", "\"value\": \"receiver/alpha\"");
      assertThat(text(jar, "META-INF/NOTICE"))
          .isEqualTo(Files.readString(target.resolve("one-NOTICE.txt")))
          .startsWith("one 1.10\n");
    }
  }

  @Test
  void everyDeliveredFileHasItsChecksum() throws IOException {
    List<String> sums = Files.readAllLines(target.resolve("SHA256SUMS"));

    assertThat(sums)
        .extracting(line -> line.substring(66))
        .containsExactly("one", "one-NOTICE.txt", "one-sizes.txt", "one.cdx.json", "one.jar");
    assertThat(sums).contains(Sha256.of(target.resolve("one.jar")) + "  one.jar");
    assertThat(target.resolve("one.jar.sha256"))
        .hasContent(Sha256.of(target.resolve("one.jar")) + "  one.jar\n");
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}

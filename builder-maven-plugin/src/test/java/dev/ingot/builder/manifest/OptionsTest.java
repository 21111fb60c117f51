package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.Stability;
import dev.ingot.problem.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manifest says in {@code dist} besides the name. */
class OptionsTest {
  @TempDir Path folder;

  @Test
  void whatIsLeftOutHasDefaults() {
    Manifest manifest = read("  name: x").clean();

    assertThat(manifest.options()).isEqualTo(Options.DEFAULT);
    assertThat(manifest.distribution().type()).isEqualTo(DistributionType.COLLECTOR);
    assertThat(manifest.outputs()).containsExactly(OutputKind.JAR);
    assertThat(manifest.slim()).isFalse();
    assertThat(manifest.about()).isEqualTo(About.NOTHING);
    assertThat(manifest.sizeBudget()).isEmpty();
    assertThat(manifest.licensesAllowed()).isEmpty();
    assertThat(manifest.minimumStability()).isEmpty();
    assertThat(manifest.hooks()).isEqualTo(Hooks.NONE);
  }

  @Test
  void nullIsNothing() {
    String[] keys =
        DistributionReader.KEYS.stream().map(key -> "  " + key + ":").toArray(String[]::new);

    assertThat(read(keys).clean().options()).isEqualTo(Options.DEFAULT);
  }

  @Test
  void anImageToBuildUponMattersWhereAnImageIsMade() {
    String line = "  base_image: registry.example.com:5000/team/base:1.0";
    Manifest with = read("  outputs: [image]", line).clean();
    Manifest without = read(line).clean();

    assertThat(with.baseImage().orElseThrow().image())
        .hasToString("registry.example.com:5000/team/base:1.0");
    assertThat(with.baseImage().orElseThrow().location().line()).isEqualTo(4);
    assertThat(without.baseImage()).isEmpty();
  }

  @Test
  void anImageToBuildUponNamesItsRegistryAndIsOneImage() {
    assertThat(ImageReference.parse("base:1.0")).isEmpty();
    assertThat(ImageReference.parse("team/base:1.0")).isEmpty();
    assertThat(ImageReference.parse("registry.example.com/team/base")).isEmpty();
    assertThat(ImageReference.parse("registry.example.com/Team/base:1")).isEmpty();
    assertThat(ImageReference.parse("https://registry.example.com/base:1")).isEmpty();
    assertThat(ImageReference.parse("registry.example.com/base@sha256:12")).isEmpty();
    assertThat(ImageReference.parse("registry.example.com/../base:1")).isEmpty();
    assertThat(ImageReference.parse("r.example.com/" + "a-".repeat(100_000))).isEmpty();
  }

  @Test
  void theNameOfAnImageHasItsParts() {
    String digest = "sha256:" + "0a".repeat(32);

    assertThat(ImageReference.parse("localhost/base:1"))
        .contains(new ImageReference("localhost", "base", Optional.of("1"), Optional.empty()));
    assertThat(ImageReference.parse("registry.example.com:443/a/b__c.d-e@" + digest))
        .contains(
            new ImageReference(
                "registry.example.com:443", "a/b__c.d-e", Optional.empty(), Optional.of(digest)));
    assertThat(ImageReference.parse("127.0.0.1:5000/base:1.0").orElseThrow().pinned(digest))
        .hasToString("127.0.0.1:5000/base:1.0@" + digest);
  }

  @Test
  void outputsAreSortedAndTheJarIsAlwaysMade() {
    Manifest manifest = read("  outputs: [image, deb, tar.gz]").clean();

    assertThat(manifest.outputs())
        .containsExactly(OutputKind.JAR, OutputKind.TAR_GZ, OutputKind.DEB, OutputKind.IMAGE);
  }

  @Test
  void everyOutputHasItsWord() {
    Manifest manifest =
        read("  outputs: [jar, thin, tar.gz, zip, deb, rpm, runtime, image]").clean();

    assertThat(manifest.outputs()).containsExactly(OutputKind.values());
  }

  @Test
  void packagesSayWhoMadeThem() {
    Manifest manifest =
        read(
                "  license: (Apache-2.0 OR MIT) AND GPL-2.0-only WITH Classpath-exception-2.0",
                "  vendor: Acme",
                "  maintainer: Acme Telemetry <telemetry@acme.example>",
                "  homepage: https://acme.example/collector?a=1#b")
            .clean();

    assertThat(manifest.about())
        .isEqualTo(
            new About(
                Optional.of("(Apache-2.0 OR MIT) AND GPL-2.0-only WITH Classpath-exception-2.0"),
                Optional.of("Acme"),
                Optional.of("Acme Telemetry <telemetry@acme.example>"),
                Optional.of("https://acme.example/collector?a=1#b")));
  }

  @Test
  void blankTextsSayNothing() {
    Manifest manifest = read("  license: ''", "  vendor: ' '", "  homepage: ''").clean();

    assertThat(manifest.about()).isEqualTo(About.NOTHING);
  }

  @Test
  void policyIsRead() {
    Manifest manifest =
        read("  slim: true", "  licenses_allowed: [MIT, Apache-2.0]", "  minimum_stability: beta")
            .clean();

    assertThat(manifest.slim()).isTrue();
    assertThat(manifest.licensesAllowed()).containsExactly("Apache-2.0", "MIT");
    assertThat(manifest.minimumStability()).contains(Stability.BETA);
  }

  @ParameterizedTest
  @CsvSource({"0B, 0", "17B, 17", "8KB, 8000", "8MB, 8000000", "999999999MB, 999999999000000"})
  void sizesCountInThousands(String size, long bytes) {
    assertThat(read("  size_budget: " + size).clean().sizeBudget()).hasValue(bytes);
  }

  @Test
  void hooksAreReadWithTheirPlaces() throws IOException {
    Files.createDirectory(folder.resolve("hooks"));

    Hooks hooks =
        read(
                "  customizers: [com.acme.Second, com.acme.Outer$First]",
                "  subcommands: [com.acme.Hello]",
                "  dependencies:",
                "    - com.acme:hooks:1.0",
                "    - maven: com.acme:more:2.0",
                "      path: ./hooks")
            .clean()
            .hooks();

    assertThat(hooks.customizers())
        .containsExactly(
            new HookClass("com.acme.Second", new Location("m.yaml", 3, 17)),
            new HookClass("com.acme.Outer$First", new Location("m.yaml", 3, 34)));
    assertThat(hooks.subcommands())
        .containsExactly(new HookClass("com.acme.Hello", new Location("m.yaml", 4, 17)));
    assertThat(hooks.dependencies())
        .containsExactly(
            new HookDependency(
                new Coordinates("com.acme", "hooks", "1.0"),
                Optional.empty(),
                new Location("m.yaml", 6, 7)),
            new HookDependency(
                new Coordinates("com.acme", "more", "2.0"),
                Optional.of(folder.resolve("hooks")),
                new Location("m.yaml", 7, 7)));
  }

  @Test
  void libraryCanBeAJarOrAThinOne() {
    Manifest manifest = read("  type: library", "  outputs: [jar, thin]").clean();

    assertThat(manifest.distribution().type()).isEqualTo(DistributionType.LIBRARY);
    assertThat(manifest.outputs()).containsExactly(OutputKind.JAR, OutputKind.THIN);
  }

  @Test
  void outputsCannotLackTheJar() {
    Options none =
        new Options(
            new TreeSet<>(), false, About.NOTHING, Policy.NONE, Hooks.NONE, Optional.empty());

    assertThat(none.outputs()).containsExactly(OutputKind.JAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AND", "MIT AND", "MIT MIT", "(MIT", "MIT)", "()", "MIT WITH", "MIT/X", "-x"})
  void otherTextsAreNoLicenceExpressions(String text) {
    assertThat(SpdxExpression.isValid(text)).isFalse();
  }

  @Test
  void deepLicenceExpressionIsReadWithoutHarm() {
    String deep = "(".repeat(16) + "MIT" + ")".repeat(16);

    assertThat(SpdxExpression.isValid(deep)).isTrue();
    assertThat(SpdxExpression.isValid("(" + deep + ")")).isFalse();
  }

  /** Reads a manifest whose {@code dist}, in line 2, has {@code lines}. */
  private Reading read(String... lines) {
    return Reading.of(folder, "receivers: [{maven: 'a:b:1'}]\ndist:\n" + String.join("\n", lines));
  }
}

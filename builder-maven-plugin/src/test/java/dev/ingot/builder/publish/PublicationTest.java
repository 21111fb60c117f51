package dev.ingot.builder.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.bom.Checksums;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  @TempDir Path directory;
  private final Problems problems = new Problems();
  private Path distributions;
  private Path target;

  @BeforeEach
  void build() throws IOException {
    distributions = directory.resolve("distributions");
    target = Files.createDirectories(distributions.resolve("folder/target"));
    Files.writeString(
        distributions.resolve("folder/manifest.yaml"),
        "dist:\n  name: one\n  version: 1.10\nreceivers:\n  - maven: a:b:1\n");
  }

  @Test
  void everyOutputHasCoordinatesOfItsOwn() throws IOException {
    made(
        "one",
        "one.jar",
        "one-sizes.txt",
        "one-NOTICE.txt",
        "one.cdx.json",
        "one-1.10.tar.gz",
        "one-1.10.zip",
        "one_1.10_all.deb",
        "one-1.10-1.noarch.rpm",
        "one-image.tar",
        "one-thin.jar");

    assertThat(outputs("1.10"))
        .extracting(each -> each.file().getFileName() + " " + each.type() + " " + each.classifier())
        .containsExactly(
            "one-1.10-1.noarch.rpm rpm ",
            "one-1.10.tar.gz tar.gz ",
            "one-1.10.zip zip ",
            "one-NOTICE.txt txt notice",
            "one-image.tar tar image",
            "one.cdx.json json cyclonedx",
            "one.jar jar all",
            "one_1.10_all.deb deb ",
            "SHA256SUMS txt sha256sums");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void whatWasChangedSinceIsNotPublished() throws IOException {
    made("one.jar", "one.cdx.json");
    Files.writeString(target.resolve("one.jar"), "other");
    Files.delete(target.resolve("one.cdx.json"));

    assertThat(outputs("1.10")).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            %1$s/one.cdx.json  PUB-003  it is not what the build made, or is missing
                run 'mvn generate-distro' first
            %1$s/one.jar  PUB-003  it is not what the build made, or is missing
                run 'mvn generate-distro' first"""
                .formatted(target));
  }

  @Test
  void whatIsMissingIsAProblem() throws IOException {
    outputs("1.10");
    made("one.jar");
    outputs("1.11");
    new Publication(problems).outputs(distributions, "two", "1");
    new Publication(problems).outputs(directory.resolve("nowhere"), "one", "1.10");

    assertThat(problems)
        .hasToString(
            """
            %1$s  PUB-001  no manifest here has the name 'two'
                give the folder of the manifests with -DdistributionsDirectory=DIR
            %1$s/folder/target  PUB-002  there is nothing to publish yet
                run 'mvn generate-distro' first
            %1$s/folder/target  PUB-004  it holds version 1.10, the module has 1.11
                run 'mvn generate-distro' first
            %2$s/nowhere  PUB-001  no manifest here has the name 'one'
                give the folder of the manifests with -DdistributionsDirectory=DIR"""
                .formatted(distributions, directory));
  }

  @Test
  void theSourcesOfTheModuleAreInAJarOfTheirOwn() throws IOException {
    Path main = directory.resolve("main");
    Files.createDirectories(main.resolve("java/com/acme"));
    Files.writeString(main.resolve("java/com/acme/Main.java"), "class Main {}");
    Files.createDirectories(main.resolve("resources/META-INF"));
    Files.writeString(main.resolve("resources/META-INF/x.json"), "{}");
    Path jar = directory.resolve("out/sources.jar");

    Attachment sources = Publication.sources(main, jar);
    byte[] first = Files.readAllBytes(jar);
    Publication.sources(main, jar);

    assertThat(sources).isEqualTo(new Attachment(jar, "jar", "sources"));
    assertThat(jar).hasBinaryContent(first);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName))
          .containsExactly("META-INF/x.json", "com/acme/Main.java");
    }
  }

  @Test
  void everyCodeHasItsRow() throws IOException {
    String page = Files.readString(Path.of("../docs/supply-chain.md"));
    String source =
        Files.readString(Path.of("src/main/java/dev/ingot/builder/publish/Messages.java"));

    assertThat(found("\\| (PUB-\\d{3}) \\|", page)).isEqualTo(found("\"(PUB-\\d{3})\"", source));
  }

  private List<Attachment> outputs(String version) throws IOException {
    return new Publication(problems).outputs(distributions, "one", version);
  }

  private void made(String... names) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      files.add(Files.writeString(target.resolve(name), name));
    }
    Checksums.write(target, files);
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
  }
}

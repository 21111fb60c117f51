package dev.ingot.builder.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ingot.builder.archive.Command;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.runtime.FakeCollector;
import dev.ingot.builder.runtime.FakeJdk;
import dev.ingot.builder.runtime.JdkSearch;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "images are for Linux")
@Timeout(120)
class ImagePackerTest {
  private static final String CONFIG =
      """
      receivers:
        otlp:
          protocols:
            grpc:
              endpoint: ${env:GRPC:-localhost:4317}
      exporters:
        debug:
      """;

  @TempDir private Path folder;
  private final Problems problems = new Problems();
  private final List<String> progress = new ArrayList<>();

  @Test
  void theImageSaysHowItIsStartedAndHoldsToTheSpecification() throws IOException {
    ReadImage image = ReadImage.of(pack(folder));

    Json start = image.config().at("config");
    assertThat(image.config().at("os").text()).isEqualTo("linux");
    assertThat(start.at("User").text()).isEqualTo("10001:10001");
    assertThat(start.at("ExposedPorts").members()).containsOnlyKeys("4317/tcp");
    assertThat(texts(start.at("Env")))
        .containsExactly(
            "GRPC=0.0.0.0:4317",
            "MALLOC_ARENA_MAX=2",
            "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    assertThat(texts(start.at("Entrypoint")))
        .containsExactly("/opt/otelcol-core/jre/bin/java", "@/opt/otelcol-core/lib/java.options");
    assertThat(texts(start.at("Cmd"))).containsExactly("--config", "/etc/otelcol-core/config.yaml");
    assertThat(start.at("Labels").at("org.opencontainers.image.title").text())
        .isEqualTo("otelcol-core");
    assertThat(image.layers()).hasSize(4);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void packingAgainGivesTheSameBytes() throws IOException {
    Path one = pack(folder.resolve("one"));
    Path two = pack(folder.resolve("in/another/folder"));

    assertThat(two.resolve("index.json")).hasSameTextualContentAs(one.resolve("index.json"));
    assertThat(archive(two)).hasSameBinaryContentAs(archive(one));
  }

  @Test
  void anotherJarLeavesTheLayersBelowAsTheyAre() throws IOException {
    List<String> before = digests(ReadImage.of(pack(folder)));
    Cast cast = new FakeCollector(folder).cast("v2");

    new ImagePacker(JdkSearch.ofMachine(), Optional.empty()).pack(cast, progress::add, problems);

    List<String> after = digests(ReadImage.of(folder.resolve("target/otelcol-core-image")));
    assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(after.get(2)).isNotEqualTo(before.get(2));
    assertThat(after.get(3)).isEqualTo(before.get(3));
  }

  @Test
  void itRunsAsItsUserWithNothingOfThisMachine() throws IOException, InterruptedException {
    Path root = folder.resolve("root");
    ReadImage image = ReadImage.of(pack(folder));
    image.unpack(root);
    List<String> command = new ArrayList<>(container(root));
    command.addAll(texts(image.config().at("config").at("Entrypoint")));
    command.addAll(texts(image.config().at("config").at("Cmd")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("Everything is ready.");
      assertThat(process.descendants().map(ImagePackerTest::user)).endsWith(10001);
    } finally {
      process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aBaseImageTakesThePlaceOfTheLibraries() throws IOException {
    Path base = pack(folder.resolve("base"));
    Path there = Files.createDirectories(folder.resolve("base-image").getParent());
    Files.move(base, there.resolve("base-image"));

    ReadImage image = ReadImage.of(pack(folder));

    assertThat(image.layers()).hasSize(8);
    assertThat(digests(image).subList(0, 4))
        .isEqualTo(digests(ReadImage.of(folder.resolve("base-image"))));
    assertThat(texts(image.config().at("config").at("Env"))).contains("GRPC=0.0.0.0:4317");
  }

  @Test
  void aBaseImageThatCannotBeUsedIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("base-image"));
    Files.writeString(
        folder.resolve("base-image/oci-layout"), "{\"imageLayoutVersion\": \"1.0.0\"}");
    Files.writeString(folder.resolve("base-image/index.json"), "{\"manifests\": []}");

    assertThat(packed(folder)).isEmpty();
    assertThat(problems.sorted().stream().map(Problem::toString))
        .singleElement()
        .asString()
        .matches(
            "(?s)distributions/core/manifest.yaml  IMG-003  base-image is no image to build upon:"
                + " it has no image for linux/\\w+\n"
                + "    make it with 'skopeo copy docker://IMAGE oci:base-image', or delete it");
  }

  @Test
  void aBaseImageMayBeOneFile() throws IOException {
    Path base = pack(folder.resolve("base"));
    List<String> lower = digests(ReadImage.of(base));
    Files.createDirectories(folder);
    archive(base, "./", folder.resolve("base-image.tar"));

    ReadImage image = ReadImage.of(pack(folder));

    assertThat(digests(image).subList(0, 4)).isEqualTo(lower);
    assertThat(image.layers()).hasSize(8);
    assertThat(folder.resolve("target/otelcol-core-image-base")).doesNotExist();
  }

  @Test
  void nothingOfABaseImageLeavesItsFolder() throws IOException {
    Path base = pack(folder.resolve("base"));
    Files.createDirectories(folder);
    archive(base, "../", folder.resolve("base-image.tar"));

    assertThat(packed(folder)).isEmpty();
    assertThat(problems.sorted().stream().map(Problem::toString))
        .containsExactly(
            """
            distributions/core/manifest.yaml  IMG-003  base-image.tar is no image to build upon: it has no file oci-layout
                make it with 'skopeo copy docker://IMAGE oci-archive:base-image.tar', or delete it""");
    assertThat(folder.resolve("target/index.json")).doesNotExist();
  }

  @Test
  void twoBaseImagesAreOneTooMany() throws IOException {
    Files.createDirectories(folder.resolve("base-image"));
    Files.writeString(folder.resolve("base-image.tar"), "");

    assertThat(packed(folder)).isEmpty();
    assertThat(problems.sorted().stream().map(Problem::toString))
        .containsExactly(
            """
            distributions/core/manifest.yaml  IMG-005  there are several images to build upon: base-image, base-image.tar
                keep one of them""");
  }

  @Test
  void anotherBaseImageIsAnotherCircumstance() throws IOException {
    Cast cast = new FakeCollector(folder).cast("v1");
    ImagePacker packer = new ImagePacker(JdkSearch.ofMachine(), Optional.empty());
    String without = packer.circumstances(cast);
    Files.createDirectories(folder.resolve("base-image"));
    Files.writeString(folder.resolve("base-image/index.json"), "{}");
    String one = packer.circumstances(cast);
    Files.writeString(folder.resolve("base-image/index.json"), "{\"manifests\": []}");

    assertThat(List.of(without, one, packer.circumstances(cast))).doesNotHaveDuplicates();
  }

  /** Packs a layout into one file, with something before each path. */
  private static void archive(Path layout, String before, Path file) throws IOException {
    Command.require("tar", "a base image in one file is not tried");
    Command.run(
        layout,
        "tar",
        "-cPf",
        file.toString(),
        "--transform",
        "s,^," + before + ",",
        "oci-layout",
        "index.json",
        "blobs");
  }

  @Test
  void withoutAJdkForLinuxThereIsNoImage() throws IOException {
    Cast cast = new FakeCollector(folder).cast("v1");
    Path home = new FakeJdk(folder.resolve("jdk")).version("25.0.3").home();
    Path release = home.resolve("release");
    Files.writeString(release, Files.readString(release).replace("Linux", "Darwin"));

    new ImagePacker(new JdkSearch(Optional.of(home), List.of()), Optional.empty())
        .pack(cast, progress::add, problems);
    new ImagePacker(new JdkSearch(Optional.empty(), List.of()), Optional.empty())
        .pack(cast, progress::add, problems);

    assertThat(problems.sorted().stream().map(Problem::toString))
        .containsExactly(
            """
            distributions/core/manifest.yaml  IMG-001  the JDK in %s is for Darwin on x86_64, and images are for Linux
                build where there is a JDK for Linux, or name one with -Djdk=FOLDER"""
                .formatted(home),
            """
            distributions/core/manifest.yaml  IMG-004  there is no JDK on this machine that can make a runtime for an image
                install a JDK of Java 17 or newer with jlink and jdeps, or name one with -Djdk=FOLDER""");
  }

  /** What starts a command in a folder as in a container: its own root, processes and user. */
  private static List<String> container(Path root) throws IOException, InterruptedException {
    List<String> apart =
        List.of(
            "unshare",
            "--mount",
            "--pid",
            "--fork",
            "--kill-child",
            "--mount-proc=" + root + "/proc");
    Files.createDirectories(root.resolve("proc"));
    List<String> trial = new ArrayList<>(apart);
    trial.add("true");
    boolean can =
        Files.isExecutable(Path.of("/usr/bin/unshare"))
            && new ProcessBuilder(trial).redirectErrorStream(true).start().waitFor() == 0;
    assumeTrue(can, "only root, with unshare of util-linux, can start a program in another root");
    List<String> command = new ArrayList<>(apart);
    command.addAll(List.of("chroot", "--userspec=10001:10001", root.toString()));
    return command;
  }

  private static Object user(ProcessHandle process) {
    try {
      return Files.getAttribute(Path.of("/proc/" + process.pid()), "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pack(Path into) throws IOException {
    List<Path> made = packed(into);
    assertThat(made).as(problems.toString()).hasSize(2);
    return made.get(1);
  }

  private List<Path> packed(Path into) throws IOException {
    Cast cast = new FakeCollector(into).cast("v1");
    Files.writeString(into.resolve("config.yaml"), CONFIG);
    return new ImagePacker(JdkSearch.ofMachine(), Optional.empty())
        .pack(cast, progress::add, problems);
  }

  private static Path archive(Path layout) throws IOException {
    try (var files = Files.list(layout.getParent())) {
      return files.filter(each -> each.toString().endsWith("-image.tar")).findFirst().orElseThrow();
    }
  }

  private static List<String> digests(ReadImage image) {
    return image.manifest().at("layers").items().stream()
        .map(each -> new Json(each).at("digest").text())
        .toList();
  }

  private static List<String> texts(Json array) {
    return array.items().stream().map(each -> new Json(each).text()).toList();
  }
}

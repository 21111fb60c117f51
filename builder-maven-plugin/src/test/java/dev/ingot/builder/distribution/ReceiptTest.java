package dev.ingot.builder.distribution;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.resolve.ReadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {
  private static final String QUESTION = "version, options, repositories";

  @TempDir Path directory;
  private ProjectFixture project;
  private ReadFiles read;

  @BeforeEach
  void project() throws IOException {
    project = new ProjectFixture(directory);
    read = project.reads();
  }

  @Test
  void aRunWithoutChangesHasNothingToDo() throws IOException {
    run();

    assertThat(receipt().holds(QUESTION)).isTrue();
  }

  @Test
  void withoutARunBeforeThereIsSomethingToDo() throws IOException {
    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void otherOptionsAskAnotherQuestion() throws IOException {
    run();

    assertThat(receipt().holds("other options")).isFalse();
  }

  @Test
  void aManifestThatChangedIsReadAgain() throws IOException {
    run();

    append(project.manifest(), "# more\n");

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void anEditOfAGeneratedFileIsFound() throws IOException {
    run();

    append(project.generated().resolve("README.md"), "edited\n");

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void aGeneratedFileThatIsGoneIsFound() throws IOException {
    run();

    Files.delete(project.generated().resolve("pom.xml"));

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void aStrayFileIsFound() throws IOException {
    run();

    Files.writeString(project.generated().resolve("src/Stray.java"), "");

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void whatBuildsLeaveInTheModuleDoesNotMatter() throws IOException {
    run();

    Files.writeString(
        Files.createDirectories(project.generated().resolve("target")).resolve("one.jar"), "");

    assertThat(receipt().holds(QUESTION)).isTrue();
  }

  @Test
  void aLockThatChangedIsFound() throws IOException {
    run();

    append(project.folder().resolve("manifest.lock"), "# more\n");

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void anArtifactThatWasInstalledAgainIsFound() throws IOException {
    run();
    Path jar = file("alpha-receiver-1.0.0.jar");

    append(jar, "more");

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void aPomThatWasInstalledAgainIsFound() throws IOException {
    run();

    append(file("shared-1.0.pom"), "<!-- more -->");

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void aManifestThatMayIncludeOtherFilesIsReadEachTime() throws IOException {
    project.manifest("# include: nothing\n" + ProjectFixture.MANIFEST);

    run();

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void aVersionFromElsewhereIsReadEachTime() throws IOException {
    Files.writeString(project.folder().resolve("VERSION"), "1.2.3\n");
    project.manifest(
        ProjectFixture.MANIFEST.replace("version: 1.10", "version_from: file:VERSION"));

    run();

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void whatChangedWhileItWasReadIsReadAgain() throws IOException {
    run();
    List<Prepared> made = project.generate();

    receipt().write(QUESTION, read.files(), made, Instant.EPOCH);

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void whatIsNoOrdinaryFileIsNotVouchedFor() throws IOException {
    List<Prepared> made = project.generate();

    receipt().write(QUESTION, List.of(directory), made, Instant.MAX);

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  @Test
  void aForgottenRunIsNoRun() throws IOException {
    run();

    receipt().forget();

    assertThat(receipt().holds(QUESTION)).isFalse();
  }

  private void run() throws IOException {
    List<Prepared> made = project.generate();
    receipt().write(QUESTION, read.files(), made, Instant.MAX);
  }

  private Receipt receipt() {
    return new Receipt(List.of(project.manifest()), project.layout());
  }

  private Path file(String name) {
    return read.files().stream().filter(each -> each.endsWith(name)).findFirst().orElseThrow();
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, Files.readString(file, ISO_8859_1) + text, ISO_8859_1);
  }
}

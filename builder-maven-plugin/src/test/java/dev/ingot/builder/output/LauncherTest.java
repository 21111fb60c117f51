package dev.ingot.builder.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs launchers with a Java that only says what it is asked to do. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path directory;
  private LauncherCase machine;
  private Path launcher;

  @BeforeEach
  void prepare() throws IOException {
    machine = new LauncherCase(directory.toRealPath());
    launcher = machine.launcher("otelcol-acme");
  }

  /** With {@code -Dgolden.update} the checked-in text is written anew; read the diff. */
  @Test
  void theTextIsWhatIsCheckedIn() throws IOException {
    Path golden = Path.of("src/test/resources/golden/launcher/otelcol-acme");
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, Launcher.text("otelcol-acme"));
    }

    assertThat(Launcher.text("otelcol-acme")).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @CsvSource({"otelcol-core, OTELCOL_CORE", "a.B_c-1, A_B_C_1", "9lives, _9LIVES"})
  void theNameBeginsTheVariable(String name, String variable) {
    assertThat(Launcher.variable(name)).isEqualTo(variable);
  }

  @Test
  void everyoneMayRunWhatIsWritten() throws IOException {
    Path script = directory.resolve("one");

    Launcher.write("one", script);

    assertThat(script).isExecutable().hasContent(Launcher.text("one"));
    assertThat(Files.getPosixFilePermissions(script)).hasSize(7);
  }

  @Test
  void theJarRunsInPlaceOfTheScriptWithItsArgumentsAsTheyAre() throws Exception {
    Path jdk = machine.jdk("17.0.15");
    machine.set("JAVA_HOME", jdk.toString());

    LauncherCase.Result result = machine.run(launcher, "--config", "a  b", "", "*");

    assertThat(result.status()).isZero();
    assertThat(result.lines())
        .startsWith(jdk.resolve("bin/java").toString(), Long.toString(result.pid()), "2")
        .endsWith("-jar", launcher + ".jar", "--config", "a  b", "", "*");
  }

  @Test
  void symbolicLinksLeadToTheJar() throws Exception {
    machine.set("JAVA_HOME", machine.jdk("17.0.15").toString());
    Path link = Files.createDirectories(directory.resolve("bin")).resolve("collector");
    Files.createSymbolicLink(link, Path.of("second link"));
    Files.createSymbolicLink(
        link.resolveSibling("second link"), Path.of("../the collector/otelcol-acme"));

    List<String> lines = machine.run(link).lines();

    Path jar = Path.of(lines.get(lines.size() - 1));
    assertThat(jar.normalize().toRealPath()).isEqualTo(Path.of(launcher + ".jar"));
  }

  @Test
  void theScriptCanBeGivenToAShell() throws Exception {
    machine.set("JAVA_HOME", machine.jdk("17.0.15").toString());

    assertThat(machine.run(List.of("/bin/sh", "otelcol-acme"), "validate").lines())
        .endsWith("-jar", "./otelcol-acme.jar", "validate");
  }

  @Test
  void withoutJavaHomeThePathIsSearched() throws Exception {
    Path java = machine.jdk("17.0.15").resolve("bin/java");
    Files.createSymbolicLink(directory.resolve("tools/java"), java);

    assertThat(machine.run(launcher).lines())
        .startsWith(directory.toRealPath().resolve("tools/java").toString());
  }

  @Test
  void noJavaIsAnError() throws Exception {
    assertError(
        "otelcol-acme: there is no java; Java 17 or newer is needed: install one, and set JAVA_HOME"
            + " or put it on the PATH");
  }

  @Test
  void aWrongJavaHomeIsAnError() throws Exception {
    machine.set("JAVA_HOME", "/no where");

    assertError(
        "otelcol-acme: JAVA_HOME is '/no where', and there is no bin/java in it; Java 17 or newer is"
            + " needed: correct JAVA_HOME, or unset it");
  }

  @Test
  void anOldJavaIsAnError() throws Exception {
    Path jdk = machine.jdk("11.0.2");
    machine.set("JAVA_HOME", jdk.toString());

    assertError(
        "otelcol-acme: "
            + jdk.resolve("bin/java")
            + " is Java 11.0.2; Java 17 or newer is needed: set JAVA_HOME to one");
  }

  @Test
  void aJavaWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
    Path home =
        machine.javaProgram("jre", "echo 'Picked up x\nopenjdk version \"1.8.0_402\"' >&2\n");
    machine.set("JAVA_HOME", home.toString());

    assertError(
        "otelcol-acme: "
            + home.resolve("bin/java")
            + " is Java 1.8.0_402; Java 17 or newer is needed: set JAVA_HOME to one");
  }

  @Test
  void aProgramWithoutAVersionIsAnError() throws Exception {
    Path home = machine.javaProgram("other", "exit 1\n");
    machine.set("JAVA_HOME", home.toString());

    assertError(
        "otelcol-acme: "
            + home.resolve("bin/java")
            + " does not say its version; Java 17 or newer is needed: set JAVA_HOME to one");
  }

  @Test
  void aMissingJarIsAnError() throws Exception {
    machine.set("JAVA_HOME", machine.jdk("17.0.15").toString());
    Files.delete(Path.of(launcher + ".jar"));

    assertError(
        "otelcol-acme: there is no %s.jar; keep this script beside it, or link to it"
            .formatted(launcher));
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.12", "17.0.15", "21.0.4", "21.0.10", "23", "25.0.3", "100"})
  void memoryOfTheCompilersIsGivenBackWhereTheJavaCan(String version) throws Exception {
    machine.set("JAVA_HOME", machine.jdk(version).toString());

    assertThat(machine.run(launcher).lines()).contains("-XX:TrimNativeHeapInterval=5000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "17.0.2", "17.0.11", "18.0.2", "21", "21.0.3", "22.0.2"})
  void anOlderJavaGetsNoOptionItDoesNotKnow(String version) throws Exception {
    machine.set("JAVA_HOME", machine.jdk(version).toString());

    assertThat(machine.run(launcher).output()).doesNotContain("TrimNativeHeap");
  }

  @ParameterizedTest
  @CsvSource({
    "17.0.15, ArchiveClassesAtExit, SharedArchiveFile, jsa, cds*",
    "25.0.3, AOTCacheOutput, AOTCache, aot, aot*"
  })
  void preparedClassesAreWrittenOnceAndTakenFromThenOn(
      String version, String make, String use, String extension, String log) throws Exception {
    machine.set("JAVA_HOME", machine.jdk(version).toString());
    Path cache = Files.createDirectory(directory.toRealPath().resolve("a cache"));
    machine.set("OTELCOL_ACME_CACHE", cache.toString());
    String file = "%s/otelcol-acme-4294967295-java-%s.%s".formatted(cache, version, extension);

    assertThat(machine.run(launcher, "--config", "x").lines())
        .contains("-Xlog:" + log + "=error", "-XX:" + make + "=" + file);
    assertThat(machine.run(launcher, "validate", "--config", "x").output()).doesNotContain(file);

    Files.writeString(Path.of(file), "");
    assertThat(machine.run(launcher, "validate").lines())
        .contains("-XX:" + use + "=" + file)
        .noneMatch(option -> option.startsWith("-XX:" + make));
  }

  @Test
  void preparedClassesOfAnotherJarAreNotTaken() throws Exception {
    machine.set("JAVA_HOME", machine.jdk("25.0.3").toString());
    Path cache = Files.createDirectory(directory.toRealPath().resolve("cache"));
    machine.set("OTELCOL_ACME_CACHE", cache.toString());
    Files.writeString(cache.resolve("otelcol-acme-4294967295-java-25.0.3.aot"), "");
    Files.writeString(Path.of(launcher + ".jar"), "another");

    assertThat(machine.run(launcher, "validate").output()).doesNotContain("AOTCache");
  }

  @Test
  void aFolderForPreparedClassesThatIsNotThereIsAnError() throws Exception {
    machine.set("JAVA_HOME", machine.jdk("17.0.15").toString());
    machine.set("OTELCOL_ACME_CACHE", "/no where");

    assertError(
        "otelcol-acme: OTELCOL_ACME_CACHE is '/no where', which is no folder that can be written;"
            + " make it, or unset OTELCOL_ACME_CACHE");
  }

  private void assertError(String line) throws Exception {
    LauncherCase.Result result = machine.run(launcher);

    assertThat(result.output()).isEqualTo(line + "\n");
    assertThat(result.status()).isEqualTo(1);
  }
}

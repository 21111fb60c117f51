package dev.ingot.builder.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.archive.ZipWriter;
import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblerTest {
  private static final String MULTI_RELEASE =
      "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n";

  @TempDir Path directory;
  private final Problems problems = new Problems();
  private final List<ResolvedArtifact> artifacts = new ArrayList<>();

  @Test
  void whatARunningCollectorCannotNeedStaysOut() throws IOException {
    add(
        "lib:one:1.0",
        new FixtureJar()
            .add("lib/One.class", "class")
            .add("module-info.class", "module")
            .add("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nClass-Path: other.jar\r\n\r\n")
            .add("META-INF/INDEX.LIST", "index")
            .add("META-INF/KEY.SF", "signature")
            .add("META-INF/key.rsa", "signature")
            .add("META-INF/maven/lib/one/pom.xml", "pom")
            .add("META-INF/native-image/lib/one/reflect.json", "[]")
            .add("META-INF/versions/21/lib/One.class", "of a jar that is not multi-release")
            .add("META-INF/ingot/schemas/receiver/one.json", "{}")
            .add("META-INF/ingot/docs/receiver/one.md", "# One"));

    assertThat(names(assemble("out.jar"))).containsExactly("META-INF/MANIFEST.MF", "lib/One.class");
  }

  @Test
  void descriptorsStayBecauseTheCollectorFindsSecretsWithThem() throws IOException {
    add("lib:one:1.0", new FixtureJar().add("META-INF/ingot/components/receiver/one.json", "{}"));

    assertThat(names(assemble("out.jar"))).contains("META-INF/ingot/components/receiver/one.json");
  }

  @Test
  void theManifestNamesTheMainClassAndTheDistribution() throws IOException {
    add("lib:one:1.0", new FixtureJar().add("lib/One.class", "class"));

    assertThat(text(assemble("out.jar"), "META-INF/MANIFEST.MF"))
        .isEqualTo(
            """
            Manifest-Version: 1.0\r
            Main-Class: com.acme.Main\r
            Implementation-Title: otelcol-acme\r
            Implementation-Version: 1.10\r
            Enable-Native-Access: ALL-UNNAMED\r
            \r
            """);
  }

  @Test
  void variantsForLaterJavaStayAndTheJarSaysSo() throws IOException {
    add(
        "lib:one:1.0",
        new FixtureJar()
            .add("META-INF/MANIFEST.MF", MULTI_RELEASE)
            .add("META-INF/versions/21/lib/One.class", "class")
            .add("META-INF/versions/9/module-info.class", "module"));

    Path jar = assemble("out.jar");

    assertThat(names(jar))
        .containsExactly("META-INF/MANIFEST.MF", "META-INF/versions/21/lib/One.class");
    assertThat(text(jar, "META-INF/MANIFEST.MF")).contains("Multi-Release: true");
  }

  @Test
  void servicesOfAllJarsArePutTogetherOnce() throws IOException {
    add("lib:a:1.0", new FixtureJar().add("META-INF/services/x.S", "# head\none.A\ntwo.B # b\n"));
    add("lib:b:1.0", new FixtureJar().add("META-INF/services/x.S", "two.B\r\nthree.C"));

    assertThat(text(assemble("out.jar"), "META-INF/services/x.S"))
        .isEqualTo("one.A\ntwo.B\nthree.C\n");
  }

  @Test
  void licencesMoveToAFolderOfTheirJar() throws IOException {
    add(
        "lib:a:1.0",
        new FixtureJar()
            .add("META-INF/LICENSE.txt", "A")
            .add("NOTICE", "A")
            .add("META-INF/license/LICENSE.zlib.txt", "zlib")
            .add("licence/Licence.class", "class"));
    add("lib:b:1.0", new FixtureJar().add("META-INF/LICENSE.txt", "B"));

    assertThat(names(assemble("out.jar")))
        .containsExactly(
            "META-INF/MANIFEST.MF",
            "META-INF/licenses/lib.a/LICENSE.txt",
            "META-INF/licenses/lib.a/NOTICE",
            "META-INF/licenses/lib.a/license/LICENSE.zlib.txt",
            "META-INF/licenses/lib.b/LICENSE.txt",
            "licence/Licence.class");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void differentClassesOfOneNameAreAnError() throws IOException {
    add("lib:a:1.0", new FixtureJar().add("x/X.class", "one").add("x/Y.class", "one"));
    add("lib:b:1.0", new FixtureJar().add("x/X.class", "two").add("x/Y.class", "two"));

    assertThat(assembleInto("out.jar")).isEmpty();

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml  ASM-002  lib:a:1.0 and lib:b:1.0 both have x/X.class and 1 more, with \
            different content
                exclude one of the two, or replace it by the other\
            """);
    assertThat(directory.resolve("out.jar")).doesNotExist();
  }

  @Test
  void otherDifferencesAreAWarningAndTheFirstIsTaken() throws IOException {
    add("lib:a:1.0", new FixtureJar().add("x/x.properties", "one").add("same", "same"));
    add("lib:b:1.0", new FixtureJar().add("x/x.properties", "two").add("same", "same"));

    assertThat(text(assemble("out.jar"), "x/x.properties")).isEqualTo("one");

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml  ASM-003  warning: lib:a:1.0 and lib:b:1.0 both have x/x.properties, with \
            different content; that of lib:a:1.0 is taken
                exclude the other if it is the wrong one\
            """);
  }

  @Test
  void anEntryThatLeavesTheJarIsRefused() throws IOException {
    for (String name :
        List.of("../evil", "a/../../evil", "/etc/evil", "C:\\evil", "a\\..\\evil", "../folder/")) {
      Problems found = new Problems();
      artifacts.clear();
      add("lib:evil:1.0", new FixtureJar().add(name, "x"));

      assertThat(Assembler.assemble(input(), directory.resolve("out.jar"), found)).isEmpty();

      assertThat(found)
          .hasToString(
              "manifest.yaml  ASM-001  the jar of lib:evil:1.0 has an entry outside of it: '"
                  + name
                  + "'\n    do not use this jar: it looks like an attack");
    }
  }

  @Test
  void aSymbolicLinkIsRefused() throws IOException {
    Path file = directory.resolve("evil.jar");
    try (ZipWriter zip = new ZipWriter(Files.newOutputStream(file))) {
      zip.file("fine", 0644, new byte[1]);
      zip.file("passwords", 0120777, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
    }
    artifacts.add(new ResolvedArtifact("lib", "evil", "1.0", "jar", "", file, false));

    assertThat(assembleInto("out.jar")).isEmpty();

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml  ASM-005  the jar of lib:evil:1.0 has a symbolic link: 'passwords'
                do not use this jar: no tool for Java makes links\
            """);
    assertThat(directory.resolve("out.jar")).doesNotExist();
  }

  @Test
  void whatIsNoJarIsAProblem() throws IOException {
    Path file = Files.writeString(directory.resolve("broken.jar"), "not a jar");
    artifacts.add(new ResolvedArtifact("lib", "broken", "1.0", "jar", "", file, false));

    assertThat(assembleInto("out.jar")).isEmpty();

    assertThat(problems.toString())
        .startsWith("manifest.yaml  ASM-004  the file of lib:broken:1.0 is not a jar: ")
        .endsWith("\n    delete it from the local repository and run again");
  }

  @Test
  void aFailureLeavesTheJarThatWasThere() throws IOException {
    Path jar = Files.writeString(directory.resolve("out.jar"), "before");
    add("lib:evil:1.0", new FixtureJar().add("../evil", "x"));

    assembleInto("out.jar");

    assertThat(jar).hasContent("before");
  }

  @Test
  void ownFilesComeFirstAndAFolderOfClassesCountsAsAJar() throws IOException {
    Path own = Files.createDirectories(directory.resolve("own/com/acme"));
    Files.writeString(own.resolve("Main.class"), "main");
    Path classes = Files.createDirectories(directory.resolve("classes/lib"));
    Files.writeString(classes.resolve("Lib.class"), "lib");
    artifacts.add(
        new ResolvedArtifact(
            "lib", "folder", "1.0", "jar", "", directory.resolve("classes"), true));

    assertThat(names(assemble("out.jar")))
        .containsExactly("META-INF/MANIFEST.MF", "com/acme/Main.class", "lib/Lib.class");
  }

  @Test
  void sameInputSameBytesInEveryTimeZone() throws IOException {
    add("lib:one:1.0", new FixtureJar().add("b", "2").add("a", "1"));
    byte[] first = Files.readAllBytes(assemble("one.jar"));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(Files.readAllBytes(assemble("two.jar"))).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void theReportListsWhatTheJarIsMadeOfLargestFirst() throws IOException {
    add("lib:small:1.0", new FixtureJar().add("a", "1"));
    add("lib:large:1.0", new FixtureJar().add("b", "0123456789").add("c", "abcdefghij"));

    SizeReport report = assembleInto("out.jar").orElseThrow();

    assertThat(report.total()).isEqualTo(Files.size(directory.resolve("out.jar")));
    assertThat(report.text())
        .isEqualTo(
            """
                 bytes   files  artifact
                    20       2  lib:large:1.0
                     1       1  lib:small:1.0
            %10d       3  total, with the directory of the jar
            """
                .formatted(report.total()));
  }

  private void add(String coordinates, FixtureJar jar) {
    String[] part = coordinates.split(":");
    Path file = jar.write(directory.resolve("jars").resolve(part[1] + ".jar"));
    artifacts.add(new ResolvedArtifact(part[0], part[1], part[2], "jar", "", file, false));
  }

  private AssemblyInput input() {
    return new AssemblyInput(
        new Distribution("otelcol-acme", "com.acme", "1.10", "Acme's"),
        "com.acme.Main",
        List.of(directory.resolve("own")),
        new Resolution(List.of(), artifacts, artifacts.get(0), true),
        "manifest.yaml");
  }

  private Optional<SizeReport> assembleInto(String name) throws IOException {
    return Assembler.assemble(input(), directory.resolve(name), problems);
  }

  private Path assemble(String name) throws IOException {
    assertThat(assembleInto(name)).as(problems.toString()).isPresent();
    return directory.resolve(name);
  }

  private static List<String> names(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String text(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

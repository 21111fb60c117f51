package dev.ingot.builder.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementSyncTest {
  private static final String SHARED =
      """
      files:
        - pom.xml
        - one/manifest.yaml
      replaces:
        - dependency: io.netty:netty-codec-http2
          replacement: io.netty:netty-codec-http2:4.1.130.Final
          reason: a known weakness before 4.1.128 -- drop when grpc-java moves
        - dependency: lib:base
          replacement: fork:base:3.0
          reason: |
            a fix that is not released;
            until lib:base 2.2
        - dependency: lib:local
          replacement: ./local
          reason: a change of our own
        - dependency: go.example/a
          replacement: go.example/b v1.2.3
          reason: only for the Go builder
      """;

  private static final String MANIFEST =
      """
      # what we run
      dist:
        name: one   # kept
      receivers:
        - maven: acme:one:1.0
      replaces:
          # ours
          - lib:own => lib:own:1.0
      excludes: []
      """;

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @BeforeEach
  void lay() throws IOException {
    write("dependency-replacements.yaml", SHARED);
    write("one/manifest.yaml", MANIFEST);
    write("local/pom.xml", "<project/>\n");
    write(
        "pom.xml",
        """
        <project>
          <artifactId>acme</artifactId>
          <dependencyManagement>
            <dependencies>
              <dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency>
            </dependencies>
          </dependencyManagement>
        </project>
        """);
  }

  @Test
  void aPomManagesVersionsAndSaysWhatMavenCannot() throws IOException {
    assertThat(sync().write()).containsExactly("pom.xml", "one/manifest.yaml");

    assertThat(read("pom.xml"))
        .isEqualTo(
            """
            <project>
              <artifactId>acme</artifactId>
              <dependencyManagement>
                <dependencies>
                  <!-- BEGIN GENERATED REPLACES - DO NOT EDIT MANUALLY -->
                  <!-- a known weakness before 4.1.128 - - drop when grpc-java moves -->
                  <dependency>
                    <groupId>io.netty</groupId>
                    <artifactId>netty-codec-http2</artifactId>
                    <version>4.1.130.Final</version>
                  </dependency>
                  <!-- a fix that is not released; -->
                  <!-- until lib:base 2.2 -->
                  <!-- in place of lib:base: exclude that -->
                  <dependency>
                    <groupId>fork</groupId>
                    <artifactId>base</artifactId>
                    <version>3.0</version>
                    <exclusions>
                      <exclusion>
                        <groupId>lib</groupId>
                        <artifactId>base</artifactId>
                      </exclusion>
                    </exclusions>
                  </dependency>
                  <!-- END GENERATED REPLACES -->
                  <dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency>
                </dependencies>
              </dependencyManagement>
            </project>
            """);
  }

  @Test
  void aManifestGetsEverythingAndKeepsTheRest() throws IOException {
    sync().write();

    assertThat(read("one/manifest.yaml"))
        .isEqualTo(
            """
            # what we run
            dist:
              name: one   # kept
            receivers:
              - maven: acme:one:1.0
            replaces:
                # BEGIN GENERATED REPLACES - DO NOT EDIT MANUALLY
                # a known weakness before 4.1.128 -- drop when grpc-java moves
                - io.netty:netty-codec-http2 => io.netty:netty-codec-http2:4.1.130.Final
                # a fix that is not released;
                # until lib:base 2.2
                - lib:base => fork:base:3.0
                # a change of our own
                - lib:local => ../local
                # only for the Go builder
                - go.example/a => go.example/b v1.2.3
                # END GENERATED REPLACES
                # ours
                - lib:own => lib:own:1.0
            excludes: []
            """);
    assertThat(manifest().replaces())
        .extracting(Replacement::target)
        .contains(new ReplacementTarget.Local(folder.resolve("local")));
    assertThat(manifest().ignoredGoLines()).containsExactly("go.example/a => go.example/b v1.2.3");
  }

  @Test
  void theSecondTimeNothingChanges() throws IOException {
    sync().write();

    assertThat(sync().write()).isEmpty();
    assertThat(sync().check()).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void checkNamesEveryStaleFileAndShowsWhatWouldChange() throws IOException {
    sync().write();
    write(
        "dependency-replacements.yaml",
        SHARED.replace("Final", "Final2").replace("a change", "one"));

    List<String> details = sync().check();

    assertThat(problems)
        .hasToString(
            """
            one/manifest.yaml  RPL-005  the replacements are not those of dependency-replacements.yaml
                run 'mvn distro:sync-replacements' and commit what it writes
            pom.xml  RPL-005  the replacements are not those of dependency-replacements.yaml
                run 'mvn distro:sync-replacements' and commit what it writes""");
    assertThat(details)
        .startsWith("pom.xml")
        .contains(
            "-        <version>4.1.130.Final</version>",
            "+        <version>4.1.130.Final2</version>",
            "one/manifest.yaml",
            "-    # a change of our own",
            "+    # one of our own");
    assertThat(read("pom.xml")).doesNotContain("Final2");
  }

  @Test
  void aFileWithoutPlaceGetsOne() throws IOException {
    write("pom.xml", "<project>\n  <artifactId>acme</artifactId>\n</project>\n");
    write("one/manifest.yaml", "dist: {name: one}\nreplaces: []\n");

    sync().write();

    assertThat(read("pom.xml"))
        .startsWith(
            """
            <project>
              <artifactId>acme</artifactId>
              <dependencyManagement>
                <dependencies>
                  <!-- BEGIN GENERATED REPLACES - DO NOT EDIT MANUALLY -->
            """)
        .endsWith(
            """
                  <!-- END GENERATED REPLACES -->
                </dependencies>
              </dependencyManagement>
            </project>
            """);
    assertThat(read("one/manifest.yaml"))
        .startsWith("dist: {name: one}\nreplaces:\n  # BEGIN GENERATED")
        .endsWith("  # END GENERATED REPLACES\n");
    assertThat(manifest().replaces()).hasSize(3);
  }

  @Test
  void aManifestWithoutReplacementsGetsTheKey() throws IOException {
    write("one/manifest.yaml", "dist: {name: one}\n");

    sync().write();

    assertThat(read("one/manifest.yaml"))
        .startsWith("dist: {name: one}\n\nreplaces:\n  # BEGIN GENERATED");
  }

  @Test
  void lineEndingsStay() throws IOException {
    write("one/manifest.yaml", MANIFEST.replace("\n", "\r\n"));

    sync().write();

    assertThat(read("one/manifest.yaml").replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void aPomWhoseManagementHasNoLineForItIsLeftAlone() throws IOException {
    for (String management :
        List.of(
            "<dependencyManagement/>",
            "<dependencyManagement><dependencies/></dependencyManagement>",
            "<dependencyManagement>\n<dependencies><!-- ours -->\n</dependencies>\n"
                + "</dependencyManagement>")) {
      write("pom.xml", "<project>\n" + management + "\n</project>\n");

      assertThat(sync().write()).isEmpty();
    }

    assertThat(problems.sorted())
        .extracting(problem -> problem.code() + " " + problem.location())
        .containsExactly("RPL-004 pom.xml");
  }

  @Test
  void spacesAfterTheTagOfThePlaceDoNotHideIt() throws IOException {
    write("pom.xml", read("pom.xml").replace("<dependencies>", "<dependencies>  "));

    sync().write();

    assertThat(read("pom.xml")).containsOnlyOnce("<dependencyManagement>");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void dashesOfAReasonNeverEndOrBreakAComment() throws IOException {
    write("dependency-replacements.yaml", SHARED.replace("4.1.128 --", "4.1.128 ---->"));

    sync().write();

    assertThat(read("pom.xml")).contains("<!-- a known weakness before 4.1.128 - - - -> drop");
  }

  @Test
  void aManifestThatHasNoLineForThemIsLeftAlone() throws IOException {
    for (String manifest :
        List.of(
            "{dist: {name: one}}\n",
            "dist: {name: one}\n\"replaces\": []\n",
            "dist: {name: one}\nreplaces: [lib:own => lib:own:1.0]\n")) {
      write("one/manifest.yaml", manifest);

      assertThat(sync().write()).isEmpty();
      assertThat(read("one/manifest.yaml")).isEqualTo(manifest);
    }

    assertThat(problems.sorted())
        .extracting(problem -> problem.code() + " " + problem.location())
        .containsExactly("RPL-004 one/manifest.yaml");
  }

  @Test
  void replacesThatAreNullGetTheBlock() throws IOException {
    for (String none : List.of("~", "null", "[ ]", "", "~ # none yet")) {
      write("one/manifest.yaml", "dist: {name: one}\nreplaces: " + none + "\n");

      sync().write();

      assertThat(manifest().replaces()).as(none).hasSize(3);
    }
  }

  @Test
  void aPathThatYamlWouldReadAsMoreIsQuoted() throws IOException {
    write("it's: a #1/pom.xml", "<project/>\n");
    write("dependency-replacements.yaml", SHARED.replace("./local", "\"./it's: a #1\""));

    sync().write();

    assertThat(read("one/manifest.yaml")).contains("- 'lib:local => ../it''s: a #1'\n");
    assertThat(manifest().replaces())
        .extracting(Replacement::target)
        .contains(new ReplacementTarget.Local(folder.resolve("it's: a #1")));
    assertThat(sync().write()).isEmpty();
  }

  @Test
  void aReasonWithCharactersThatOnlyXmlOrYamlSeesIsRefused() throws IOException {
    write(
        "dependency-replacements.yaml",
        SHARED.replace("a change of our own", "\"a\\u0085- evil:evil => evil:evil:1\""));

    assertThat(sync().write()).isEmpty();

    assertThat(problems)
        .hasToString(
            """
            dependency-replacements.yaml:13:5  MAN-005  'replaces[2].reason' holds a line break or \
            another control character
                write it as one line of plain text""");
  }

  @Test
  void endingsThatAreMixedStayMixed() throws IOException {
    write("one/manifest.yaml", MANIFEST.replaceFirst("\n", "\r\n"));

    sync().write();

    assertThat(read("one/manifest.yaml"))
        .startsWith("# what we run\r\ndist:\n")
        .endsWith("# ours\n    - lib:own => lib:own:1.0\nexcludes: []\n");
  }

  @Test
  void markersThatStandTwiceAreDamaged() throws IOException {
    sync().write();
    write(
        "one/manifest.yaml",
        read("one/manifest.yaml").replace("# ours", "# END GENERATED REPLACES"));
    write(
        "pom.xml",
        read("pom.xml")
            .replace(
                "</dependencies>",
                "<!-- BEGIN GENERATED REPLACES - DO NOT EDIT MANUALLY -->\n</dependencies>"));

    assertThat(sync().write()).isEmpty();

    assertThat(problems)
        .hasToString(
            """
            one/manifest.yaml:18:1  RPL-003  missing shared replace start marker: 'BEGIN GENERATED \
            REPLACES - DO NOT EDIT MANUALLY'
                put it before the generated lines, or delete this line with them
            pom.xml:5:1  RPL-003  missing shared replace end marker: 'END GENERATED REPLACES'
                put it after the generated lines, or delete this line with them""");
  }

  @Test
  void markersOfASharedBlockStandOnce() throws IOException {
    write(
        "dependency-replacements.yaml",
        """
        replaces:
          # <BEGIN_SHARED_REPLACE_DIRECTIVES>
          # why
          - a:b => a:b:1
          # <END_SHARED_REPLACE_DIRECTIVES>
          # <END_SHARED_REPLACE_DIRECTIVES>
        """);

    sync().check();

    assertThat(problems)
        .hasToString(
            """
            dependency-replacements.yaml:2:1  RPL-006  a shared replace marker stands twice
                keep one block, with one marker before and one after it""");
  }

  @Test
  void everythingWrongIsReportedAndNothingWritten() throws IOException {
    write(
        "dependency-replacements.yaml",
        SHARED
            .replace(
                "files:\n", "files: [missing.yaml, build.gradle, a.yaml, b.yaml, c.yaml]\nx:\n")
            .replace("    reason: a change of our own\n", "")
            .replace("x:\n  - pom.xml\n  - one/manifest.yaml\n", ""));
    write("a.yaml", "replaces:\n  # BEGIN GENERATED REPLACES - DO NOT EDIT MANUALLY\n");
    write("b.yaml", "replaces:\n  # END GENERATED REPLACES\n");
    write("c.yaml", "replaces: [a:b => a:b:1]\n");

    assertThat(sync().write()).isEmpty();

    assertThat(problems)
        .hasToString(
            """
            a.yaml:2:1  RPL-003  missing shared replace end marker: 'END GENERATED REPLACES'
                put it after the generated lines, or delete this line with them
            b.yaml:2:1  RPL-003  missing shared replace start marker: 'BEGIN GENERATED REPLACES - \
            DO NOT EDIT MANUALLY'
                put it before the generated lines, or delete this line with them
            c.yaml  RPL-004  there is no place for shared replacements
                put the two markers where they belong, each on a line of its own
            dependency-replacements.yaml:1:9  RPL-001  cannot read 'missing.yaml': there is no such \
            file
                correct the path, which starts from the folder of this file, or remove it
            dependency-replacements.yaml:1:23  RPL-002  'build.gradle' is no file that \
            replacements can be written to
                list files named pom.xml, go.mod, or manifests that end in .yaml or .yml
            dependency-replacements.yaml:11:5  MAN-025  'replaces[2]' gives no reason, which a \
            shared file must
                write it as 'dependency:', 'replacement:' and 'reason:', why and until when""");
  }

  @Test
  void aSharedFileThatIsMissingIsAProblem() throws IOException {
    Files.delete(folder.resolve("dependency-replacements.yaml"));

    assertThat(sync().check()).isEmpty();

    assertThat(problems)
        .hasToString(
            """
            dependency-replacements.yaml  MAN-001  cannot read the file: there is no such file
                check the path and that the file is UTF-8""");
  }

  @Test
  void entriesOfASharedBlockHaveTheirRules() throws IOException {
    write(
        "dependency-replacements.yaml",
        """
        replaces:
          # <BEGIN_SHARED_REPLACE_DIRECTIVES>
          - a:b => a:b:1
          # why
          - a:c = > a:c:1
          stray
          # <END_SHARED_REPLACE_DIRECTIVES>
        """);

    sync().check();

    assertThat(problems)
        .hasToString(
            """
            dependency-replacements.yaml:3:1  RPL-007  'a:b => a:b:1' must have a comment above it
                say why it is there, and until when
            dependency-replacements.yaml:5:1  RPL-009  invalid shared replace 'a:c = > a:c:1'
                write it as 'what => by what', with spaces around the arrow
            dependency-replacements.yaml:6:1  RPL-008  'stray' must be a comment or replace entry
                move it out of the block of shared replacements""");
  }

  @Test
  void aSharedBlockNeedsBothMarkers() throws IOException {
    write("dependency-replacements.yaml", "# <BEGIN_SHARED_REPLACE_DIRECTIVES>\n");

    sync().check();

    assertThat(problems)
        .hasToString(
            """
            dependency-replacements.yaml:1:1  RPL-006  missing shared replace end marker
                put '# <BEGIN_SHARED_REPLACE_DIRECTIVES>' before and '# \
            <END_SHARED_REPLACE_DIRECTIVES>' after the shared entries of replaces""");
  }

  private Manifest manifest() {
    Problems found = new Problems();
    Manifest manifest =
        ManifestReader.read(folder.resolve("one/manifest.yaml"), "manifest.yaml", found)
            .orElseThrow();
    assertThat(found.hasErrors()).as(found.toString()).isFalse();
    return manifest;
  }

  private ReplacementSync sync() {
    return new ReplacementSync(
        folder.resolve(ReplacementSync.FILE),
        List.of(),
        file -> folder.relativize(file).toString().replace('\\', '/'),
        problems);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}

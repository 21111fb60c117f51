package dev.ingot.builder.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.output.Cast;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "The launcher is a script")
class RuntimePackerTest {
  private static final JdkSearch SEARCH = JdkSearch.ofMachine();

  @TempDir private Path folder;
  private final Problems problems = new Problems();
  private final List<String> progress = new ArrayList<>();

  @Test
  void theFolderRunsWithoutAnotherJavaAndNeverOldClasses() throws IOException {
    Cast cast = new FakeCollector(folder).cast("v1");
    Files.writeString(folder.resolve("config.yaml"), "receivers:\n");

    List<Path> made = new RuntimePacker(SEARCH).pack(cast, progress::add, problems);

    assertThat(problems.sorted()).isEmpty();
    Path bundle = folder.resolve("target/otelcol-core-runtime");
    assertThat(made).hasSize(2).contains(bundle);
    assertThat(bundle.resolve("etc/config.yaml")).hasContent("receivers:\n");
    assertThat(Files.readString(bundle.resolve("jre/release")))
        .as("of what it reaches, and no more")
        .contains("MODULES=\"java.base java.logging")
        .doesNotContain("java.sql");
    try (var caches = Files.list(bundle.resolve("cache"))) {
      assertThat(caches.map(each -> each.getFileName().toString()))
          .singleElement()
          .asString()
          .matches("otelcol-core-\\d+-java-[\\d.]+\\.(aot|jsa)");
    }
    assertThat(run(bundle)).isEqualTo("code v1\n");

    // Java 25.0.3 runs the classes of its cache whatever is in the jar.
    new FakeCollector(folder).jar(bundle.resolve("lib/otelcol-core.jar"), "v2");
    assertThat(run(bundle)).isEqualTo("code v2\n");
  }

  @Test
  void theArchiveUnpacksToTheSame() throws IOException {
    Cast cast = new FakeCollector(folder).cast("v1");
    Path archive = new RuntimePacker(SEARCH).pack(cast, progress::add, problems).get(0);
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));

    assertThat(archive.getFileName().toString())
        .matches("otelcol-core-[\\w.]+-runtime-linux-\\w+\\.tar\\.gz");
    Finished tar = Finished.of(List.of("tar", "-xzf", "" + archive, "-C", "" + unpacked));
    assertThat(tar).isEqualTo(new Finished(0, ""));
    Path top = unpacked.resolve("otelcol-core-" + cast.distribution().version());
    assertThat(run(top)).isEqualTo("code v1\n");
    assertThat(Files.getLastModifiedTime(top.resolve("lib/otelcol-core.jar")))
        .as("Java compares it with that in the cache")
        .isEqualTo(
            Files.getLastModifiedTime(
                folder.resolve("target/otelcol-core-runtime/lib/otelcol-core.jar")));
  }

  @Test
  void withoutTrainingItIsSlowerAndSaysSo() throws IOException {
    Cast cast = new FakeCollector(folder).cast("v1");
    Files.writeString(
        cast.launcher(), "#!/bin/sh\necho \"cannot start with $2 here\" >&2\nexit 1\n");

    assertThat(new RuntimePacker(SEARCH).pack(cast, progress::add, problems)).hasSize(2);
    assertThat(problems.sorted().stream().map(Problem::toString))
        .singleElement()
        .asString()
        .matches(
            "(?s).*manifest.yaml  RUN-003  warning: the runtime has no prepared classes, so it"
                + " starts slower: the collector did not get ready: cannot start with"
                + " \\S+training.yaml here\n    put a configuration with which it starts here,"
                + " and stops, into training.yaml beside the manifest");
  }

  @Test
  void withoutJdkThereIsNoRuntime() throws IOException {
    Cast cast = new FakeCollector(folder).cast("v1");
    JdkSearch none = new JdkSearch(Optional.empty(), List.of(folder));
    JdkSearch wrong = new JdkSearch(Optional.of(Path.of("nowhere")), List.of());

    assertThat(new RuntimePacker(none).pack(cast, progress::add, problems)).isEmpty();
    assertThat(new RuntimePacker(wrong).pack(cast, progress::add, problems)).isEmpty();
    String fix =
        "\n    install a JDK of Java 17 or newer with jlink and jdeps, or name one with"
            + " -Djdk=FOLDER";
    assertThat(problems.sorted().stream().map(Problem::toString))
        .containsExactly(
            "distributions/core/manifest.yaml  RUN-001  'nowhere' is no JDK that can make a runtime"
                + fix,
            "distributions/core/manifest.yaml  RUN-001  there is no JDK on this machine that can"
                + " make a runtime"
                + fix);
  }

  @Test
  void aJdkThatCannotLinkIsNamed() throws IOException {
    Cast cast = new FakeCollector(folder).cast("v1");
    Path home = new FakeJdk(folder.resolve("jdk")).version("21.0.1").home();
    FakeJdk.program(home, "jlink", "echo; echo 'Error: no modules here'; exit 2");
    JdkSearch search = new JdkSearch(Optional.of(home), List.of());

    assertThat(new RuntimePacker(search).pack(cast, progress::add, problems)).isEmpty();
    assertThat(problems.sorted().stream().map(Problem::toString))
        .containsExactly(
            """
            distributions/core/manifest.yaml  RUN-002  jlink of Java 21.0.1 failed: Error: no modules here
                name another JDK with -Djdk=FOLDER; some systems have the modules in a package of their own""");
  }

  private static String run(Path bundle) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(bundle.resolve("bin/otelcol-core").toString(), "--version");
    builder.environment().put("JAVA_HOME", "/nowhere");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

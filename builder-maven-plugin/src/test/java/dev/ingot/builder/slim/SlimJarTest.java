package dev.ingot.builder.slim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.assemble.Assembler;
import dev.ingot.builder.assemble.AssemblyInput;
import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlimJarTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @BeforeEach
  void writeClasses() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/a"));
    FixtureJar library = new FixtureJar().add("some.properties", "x=1");
    new CompiledJar(folder.resolve("compiled"))
        .source("Main", "class Main { Used used; }")
        .source("Info", "class Info { }")
        .source("Used", "class Used {}")
        .source("Unused", "class Unused {}")
        .compiled()
        .forEach(
            (name, content) -> {
              if (name.matches("a/(Main|Info)\\.class")) {
                write(own.resolve(name.substring(2)), content);
              } else {
                library.add(name, content);
              }
            });
    library.write(folder.resolve("library.jar"));
  }

  @Test
  void aSlimJarHasWhatTheGeneratedClassesReach() throws IOException {
    assertThat(assemble(Optional.of(folder.resolve("target/slim.txt")))).isPresent();

    assertThat(names())
        .containsExactly(
            "META-INF/MANIFEST.MF",
            "a/Info.class",
            "a/Main.class",
            "a/Used.class",
            "some.properties");
    assertThat(folder.resolve("target/slim.txt")).content().contains("Unused.class");
  }

  @Test
  void aJarIsWholeUnlessTheManifestSaysOtherwise() throws IOException {
    assertThat(assemble(Optional.empty())).isPresent();

    assertThat(names()).contains("a/Unused.class");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void anErrorLeavesNoJar() throws IOException {
    write(folder.resolve("own/a/Info.class"), new byte[] {1});

    assertThat(assemble(Optional.of(folder.resolve("slim.txt")))).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
    assertThat(folder.resolve("out.jar")).doesNotExist();
    assertThat(folder.resolve("slim.txt")).doesNotExist();
  }

  private Optional<?> assemble(Optional<Path> report) throws IOException {
    ResolvedArtifact library =
        new ResolvedArtifact(
            "lib", "library", "1", "jar", "", folder.resolve("library.jar"), false);
    AssemblyInput input =
        new AssemblyInput(
            new Distribution("one", "com.acme", "1", ""),
            "a.Main",
            List.of(folder.resolve("own")),
            new Resolution(List.of(), List.of(library), library, true),
            "manifest.yaml",
            report);
    return Assembler.assemble(input, folder.resolve("out.jar"), problems);
  }

  private List<String> names() throws IOException {
    try (JarFile jar = new JarFile(folder.resolve("out.jar").toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.ingot.builder.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problems;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCompilerTest {
  @TempDir Path directory;
  private final Problems problems = new Problems();
  private Path classes;

  @BeforeEach
  void createFolder() throws IOException {
    classes = Files.createDirectory(directory.resolve("classes"));
  }

  @Test
  void classesAreForJava17() throws IOException {
    source("package a; final class A { B b = new B(); }", "a/A.java");
    source("package a; final class B {}", "a/B.java");

    assertThat(compile(new SourceCompiler())).isTrue();

    assertThat(problems.sorted()).isEmpty();
    assertThat(classes.resolve("a/B.class")).exists();
    try (var in = new DataInputStream(Files.newInputStream(classes.resolve("a/A.class")))) {
      in.readInt();
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).isEqualTo(61);
    }
  }

  @Test
  void everyErrorHasItsPlace() throws IOException {
    source("package a;\nfinal class A {\n  Missing one;\n}\n", "a/A.java");
    source("package a;\nfinal class B {\n  int x = \"\";\n}\n", "a/B.java");

    assertThat(compile(new SourceCompiler())).isFalse();

    assertThat(problems)
        .hasToString(
            """
            generated/acme/a/A.java:3:3  CMP-002  cannot find symbol; symbol:   class Missing; \
            location: class a.A
                if the sources are stale or edited, run 'mvn generate-distro'
            generated/acme/a/B.java:3:11  CMP-002  incompatible types: java.lang.String cannot be \
            converted to int
                if the sources are stale or edited, run 'mvn generate-distro'""");
  }

  @Test
  void aWarningIsAnError() throws IOException {
    source("package a;\nfinal class A {\n  Object o = (String) \"\";\n}\n", "a/A.java");

    assertThat(compile(new SourceCompiler())).isFalse();

    assertThat(problems)
        .hasToString(
            """
            generated/acme/a/A.java:3:14  CMP-002  redundant cast to java.lang.String
                if the sources are stale or edited, run 'mvn generate-distro'""");
  }

  @Test
  void aJavaWithoutCompilerIsAProblem() {
    assertThat(compile(new SourceCompiler(Optional.empty()))).isFalse();

    assertThat(problems)
        .hasToString(
            """
            generated/acme  CMP-001  the Java that runs Maven has no compiler
                run Maven with a JDK of 17 or later, not a JRE: set JAVA_HOME""");
  }

  private boolean compile(SourceCompiler compiler) {
    return compiler.compile(
        directory.resolve("src"), "generated/acme", List.of(), classes, problems);
  }

  private void source(String text, String file) throws IOException {
    Path path = directory.resolve("src").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}

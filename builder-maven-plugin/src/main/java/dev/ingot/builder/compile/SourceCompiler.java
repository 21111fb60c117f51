package dev.ingot.builder.compile;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the sources of a distribution for Java 17; a warning of theirs is an error.
 *
 * <p>Warnings about the class path itself, such as a jar whose manifest names files that are not
 * there, are left out: who lists a component cannot mend its jars.
 */
public final class SourceCompiler {
  private static final String WARNINGS_ARE_ERRORS = "compiler.err.warnings.and.werror";
  private static final List<String> OPTIONS =
      List.of(
          "--release",
          "17",
          "-Xlint:all,-path,-classfile,-options,-processing",
          "-Werror",
          "-proc:none",
          "-implicit:none");

  private final Optional<JavaCompiler> compiler;

  /** The compiler of the running Java. */
  public SourceCompiler() {
    this(Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
  }

  SourceCompiler(Optional<JavaCompiler> compiler) {
    this.compiler = compiler;
  }

  /**
   * Compiles everything below a folder.
   *
   * @param sources the folder of the top package
   * @param name the folder as problems name it
   * @param classPath jars and folders of classes
   * @param output an existing folder for the classes
   * @param problems takes what the compiler says, with positions
   * @return whether there are classes now
   */
  public boolean compile(
      Path sources, String name, List<Path> classPath, Path output, Problems problems) {
    if (compiler.isEmpty()) {
      problems.add(Messages.noCompiler(Location.of(name)));
      return false;
    }
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.get().getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      boolean compiled =
          compiler
              .get()
              .getTask(
                  new StringWriter(),
                  files,
                  found,
                  OPTIONS,
                  null,
                  files.getJavaFileObjectsFromPaths(javaFiles(sources)))
              .call();
      if (!compiled) {
        found.getDiagnostics().forEach(each -> report(each, sources, name, problems));
      }
      return compiled;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collection<Path> javaFiles(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void report(
      Diagnostic<? extends JavaFileObject> found, Path sources, String name, Problems problems) {
    if (found.getSource() == null || found.getCode().equals(WARNINGS_ARE_ERRORS)) {
      return;
    }
    String file = sources.relativize(Path.of(found.getSource().toUri())).toString();
    String source = name + "/" + file.replace('\\', '/');
    problems.add(
        Messages.refused(
            new Location(
                source,
                (int) Math.max(0, found.getLineNumber()),
                (int) Math.max(0, found.getColumnNumber())),
            found.getMessage(Locale.ROOT)));
  }
}

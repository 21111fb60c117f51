package dev.ingot.catalog.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What javac made of some sources with the processor.
 *
 * @param errors {@code identifier: message}, where the identifier stands at the place of the error
 * @param folder classes, generated sources and resources
 */
record Compilation(List<String> errors, Path folder) {
  private static final String COORDINATES = "-Aingot.coordinates=org.example:fixture:1.2.3";

  /** Compiles with all warnings as errors. */
  static Compilation of(Map<String, String> sources, Path folder) {
    return of(sources, folder, Optional.of(COORDINATES));
  }

  /** Compiles against classes in another folder. */
  static Compilation withLibrary(Map<String, String> sources, Path folder, Path library) {
    String classPath = library + File.pathSeparator + System.getProperty("java.class.path");
    return compile(sources, folder, List.of(COORDINATES, "-cp", classPath));
  }

  /** Compiles with other processor options. */
  static Compilation of(Map<String, String> sources, Path folder, Optional<String> option) {
    return compile(sources, folder, option.stream().toList());
  }

  private static Compilation compile(Map<String, String> sources, Path folder, List<String> more) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        new ArrayList<>(List.of("-Xlint:all,-processing,-options,-classfile", "-Werror"));
    options.addAll(List.of("--release", "17", "-d", folder.toString(), "-s", folder.toString()));
    options.addAll(more);
    List<Source> files =
        sources.entrySet().stream()
            .map(entry -> new Source(entry.getKey(), entry.getValue()))
            .toList();
    JavaCompiler.CompilationTask task = compiler.getTask(null, null, found, options, null, files);
    task.setProcessors(List.of(new ComponentProcessor()));
    boolean compiled = task.call();
    List<String> errors =
        found.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
            .map(Compilation::describe)
            .toList();
    if (compiled != errors.isEmpty()) {
      throw new IllegalStateException("compiled: " + compiled + ", errors: " + errors);
    }
    return new Compilation(errors, folder);
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    if (diagnostic.getSource() instanceof Source source) {
      String rest = source.text.substring((int) diagnostic.getPosition());
      return rest.replaceFirst("(?s)^(?:record |class )?(\\w*).*", "$1") + ": " + message;
    }
    return diagnostic.getSource() + ": " + message;
  }

  /** What was generated, by path, classes left out. */
  SortedMap<String, String> generated() {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".class")) {
          files.put(name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles generated sources with every warning an error, against the engine and the components on
 * the class path of the tests.
 */
final class Compilation {

  private Compilation() {}

  /** Compiles the sources of {@code tree} into {@code classes}. */
  static void compile(GeneratedTree tree, Path classes) throws IOException {
    compile(tree, List.of(), classes);
  }

  /** Compiles the sources of {@code tree} and the files of components that it uses. */
  static void compile(GeneratedTree tree, List<Path> components, Path classes) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String path : tree.files().keySet()) {
      if (path.endsWith(".java")) {
        String name = path.substring("src/main/java/".length(), path.length() - ".java".length());
        sources.add(source(name, tree.text(path)));
      }
    }
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      files.getJavaFileObjectsFromPaths(components).forEach(sources::add);
      List<String> options =
          List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-encoding", "UTF-8");
      boolean compiled = compiler.getTask(messages, files, null, options, null, sources).call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static JavaFileObject source(String name, String text) {
    URI uri = URI.create("string:///" + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** The kinds of statements, without the texts in them: what the shape of a source is. */
  static String shape(String source) {
    return source.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\"");
  }
}

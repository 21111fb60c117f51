package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.plan.BuildPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles generated sources with every warning an error. */
final class Compilation {

  private Compilation() {}

  /** Compiles the sources of {@code tree} into {@code classes}, beside the types they use. */
  static void compile(BuildPlan plan, GeneratedTree tree, Path classes) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    new EngineStubs(plan).sources().forEach((name, text) -> sources.add(source(name, text)));
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
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(classes));
      List<String> options =
          List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-encoding", "UTF-8");
      boolean compiled = compiler.getTask(messages, files, null, options, null, sources).call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
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

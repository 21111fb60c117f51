package dev.ingot.builder.slim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The files of a jar, its classes compiled from sources. */
final class CompiledJar {
  private final Path folder;
  private final List<String> sources = new ArrayList<>();
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** An empty jar; its classes are compiled in an empty folder. */
  CompiledJar(Path folder) {
    this.folder = folder;
  }

  /** Adds a class of the package {@code a}, such as {@code class Main {}}. */
  CompiledJar source(String name, String source) throws IOException {
    Path file = folder.resolve("src/a/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package a;\n" + source);
    sources.add(file.toString());
    return this;
  }

  CompiledJar file(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  SortedMap<String, byte[]> compiled() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-d", "" + classes, "--release", "17"));
    arguments.addAll(sources);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    SortedMap<String, byte[]> jar = new TreeMap<>(files);
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        jar.put(classes.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
      }
    }
    return jar;
  }
}

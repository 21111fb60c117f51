package dev.ingot.builder.distribution;

import dev.ingot.builder.codegen.GeneratedTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pom.xml above the generated modules, by which a build compiles them all. Its property {@code
 * ingot.generated} keeps the lifecycle {@code distro} from compiling them before they are written.
 */
final class Aggregator {
  private static final String TEMPLATE = "pom.xml.template";

  private Aggregator() {}

  /** The file for these modules. */
  static String text(SortedSet<String> modules) {
    String list =
        modules.stream()
            .map(module -> "    <module>" + module + "</module>\n")
            .collect(Collectors.joining());
    return template().replace("@{marker}", GeneratedTree.MARKER).replace("@{modules}", list);
  }

  private static String template() {
    try (InputStream in = Aggregator.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IllegalStateException("the builder has no " + TEMPLATE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The modules that a builder wrote below a folder that need not exist. */
  static SortedSet<String> modules(Path generated) throws IOException {
    SortedSet<String> modules = new TreeSet<>();
    if (Files.isDirectory(generated)) {
      try (Stream<Path> folders = Files.list(generated)) {
        for (Path folder : folders.toList()) {
          Path pom = folder.resolve("pom.xml");
          if (Files.isRegularFile(pom) && Files.readString(pom).contains(GeneratedTree.MARKER)) {
            modules.add(folder.getFileName().toString());
          }
        }
      }
    }
    return modules;
  }
}

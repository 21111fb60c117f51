package dev.ingot.builder.distribution;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.codegen.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files beside the generated modules: a pom.xml by which a build compiles them all, and a page
 * for people. The property {@code ingot.generated} of that pom.xml keeps the lifecycle {@code
 * distro} from compiling the modules before they are written.
 */
final class Aggregator {

  private static final String PAGE = "README.md";
  private static final String ROW =
      "| [`%1$s`](%1$s) | [components](%1$s/README.md) | [inputs](%1$s/inputs.json) |\n";

  private Aggregator() {}

  /**
   * The files of the folder for these modules, by their names; a page that a person wrote is left
   * to that person.
   */
  static SortedMap<String, String> files(Path generated, SortedSet<String> modules)
      throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("pom.xml", text("pom.xml", modules, "    <module>%s</module>\n"));
    Path page = generated.resolve(PAGE);
    if (!Files.exists(page) || Files.readString(page).contains(GeneratedTree.MARKER)) {
      files.put(PAGE, text(PAGE, modules, ROW));
    }
    return files;
  }

  private static String text(String file, SortedSet<String> modules, String line) {
    String list =
        modules.stream().map(module -> line.formatted(module)).collect(Collectors.joining());
    return Template.of("generated/" + file)
        .fill(Map.of("marker", GeneratedTree.MARKER, "modules", list));
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

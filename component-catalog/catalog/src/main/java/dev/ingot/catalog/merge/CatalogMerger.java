package dev.ingot.catalog.merge;

import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Merges the descriptors, schemas and pages of all components on the class path into one catalog:
 * {@code catalog.json}, {@code schemas/} and {@code docs/} below a folder.
 */
public final class CatalogMerger {
  private CatalogMerger() {}

  /**
   * Merges what is on the class path of the calling thread.
   *
   * @param arguments the folder to write to, {@code target/classes/META-INF/ingot}
   * @throws CatalogException when the components do not go together; nothing is written then
   */
  public static void main(String[] arguments) throws CatalogException {
    if (arguments.length != 1) {
      throw new CatalogException("expected one argument, the folder to write to");
    }
    merge(classPath(), Path.of(arguments[0]));
  }

  /**
   * Merges what is on a class path.
   *
   * @param classPath jars and folders
   * @param folder where the catalog is written
   * @throws CatalogException with all problems, a line or two each; nothing is written then
   */
  public static void merge(List<Path> classPath, Path folder) throws CatalogException {
    Problems problems = new Problems();
    MergeProblems merging = new MergeProblems(problems);
    List<Found> components = ComponentScan.scan(classPath, merging);
    MergeRules.check(components, merging);
    if (components.isEmpty() && !problems.hasErrors()) {
      merging.empty("class path");
    }
    if (problems.hasErrors()) {
      throw new CatalogException("components do not go together\n" + problems);
    }
    try {
      CatalogTree.of(components).write(folder);
    } catch (IOException e) {
      throw new CatalogException("cannot write the catalog: " + e.getMessage());
    }
  }

  /** Maven runs main classes within its own process, with a class loader for their class path. */
  private static List<Path> classPath() {
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      List<Path> paths = new ArrayList<>();
      for (URL url : loader.getURLs()) {
        paths.add(Path.of(URI.create(url.toString())));
      }
      return paths;
    }
    String paths = System.getProperty("java.class.path", "");
    return Arrays.stream(paths.split(File.pathSeparator)).map(Path::of).toList();
  }
}

package dev.ingot.builder.init;

import dev.ingot.builder.discover.ComponentName;
import dev.ingot.builder.schema.Schemas;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A project that builds one distribution, with a configuration, a test, a workflow and a page that
 * explains it.
 *
 * @param name the name of the distribution
 * @param group the Maven group, which is also the package of the test
 * @param version the version of the builder
 */
public record NewProject(String name, String group, String version) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern PLAIN = Pattern.compile("(?!(?i:true|false|null)$)[A-Za-z].*");

  /**
   * Writes the project, or nothing when a file of it is there already.
   *
   * @param folder where to; made if it is not there
   * @param displayName how problems name a file
   * @param problems takes every file that is there already, and what is wrong with name and group
   * @return the files that were written, relative to the folder, sorted
   * @throws IOException when a file cannot be written
   */
  public List<Path> write(
      Path folder, Catalog catalog, Function<Path, String> displayName, Problems problems)
      throws IOException {
    check(problems);
    Map<Path, String> files = problems.hasErrors() ? Map.of() : files(catalog);
    checkPlaces(folder, files, displayName, problems);
    if (problems.hasErrors()) {
      return List.of();
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
    return List.copyOf(files.keySet());
  }

  private void check(Problems problems) {
    if (!NAME.matcher(name).matches()) {
      problems.add(Messages.badName(name));
    }
    if (!group.matches("[A-Za-z0-9._]+") || !SourceVersion.isName(group)) {
      problems.add(Messages.badGroup(group));
    }
  }

  private static void checkPlaces(
      Path folder, Map<Path, String> files, Function<Path, String> displayName, Problems problems) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      problems.add(Messages.noFolder(displayName.apply(folder)));
      return;
    }
    for (Path file : files.keySet()) {
      Path path = folder.resolve(file);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(Messages.exists(displayName.apply(path)));
      }
    }
  }

  private Map<Path, String> files(Catalog catalog) {
    String distribution = "distributions/" + name + "/";
    String test = "acceptance/src/test/java/" + group.replace('.', '/') + "/CollectorTest.java";
    Map<String, String> templates = new TreeMap<>();
    templates.put("pom.xml", "pom.xml");
    templates.put(".mvn/maven.config", "maven.config");
    templates.put(".gitignore", "gitignore");
    templates.put("README.md", "README.md");
    templates.put(".github/workflows/collector.yml", "workflow.yml");
    templates.put("acceptance/pom.xml", "acceptance-pom.xml");
    templates.put(test, "CollectorTest.java");
    templates.put(distribution + "manifest.yaml", "manifest.yaml");
    templates.put(distribution + "config.yaml", "config.yaml");
    Map<Path, String> files = new TreeMap<>();
    Map<String, String> values = values(catalog);
    templates.forEach(
        (file, template) -> files.put(Path.of(file), Template.filled(template, values)));
    files.put(Path.of("distributions", Schemas.MANIFEST), Schemas.ofManifests());
    return files;
  }

  private Map<String, String> values(Catalog catalog) {
    Map<String, String> values = new TreeMap<>();
    values.put("NAME", name);
    values.put("YAMLNAME", PLAIN.matcher(name).matches() ? name : "'" + name + "'");
    values.put("GROUP", group);
    values.put("PACKAGE", group);
    values.put("VERSION", version);
    for (ComponentDescriptor each : new ArrayList<>(catalog.components())) {
      values.put(ComponentName.of(each), each.coordinates());
    }
    return values;
  }
}

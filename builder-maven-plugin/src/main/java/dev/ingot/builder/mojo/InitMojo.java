package dev.ingot.builder.mojo;

import dev.ingot.builder.init.NewProject;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a project that is ready for {@code mvn generate-distro}: pom.xml, a manifest, a
 * configuration, a test that starts the collector, a workflow and a README. Overwrites nothing:
 * when a file is there already, it says which and writes none. Offline. Example: {@code mvn
 * dev.ingot:builder-maven-plugin:0.1.0:init -Dname=otelcol-acme -Dgroup=com.acme.telemetry}
 */
@Mojo(name = "init", aggregator = true, requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class InitMojo extends CatalogMojo {

  /** The name of the distribution: of its command, its jar and its folder. */
  @Parameter(property = "name", defaultValue = "otelcol-custom")
  private String name;

  /** The Maven group of the project, and the package of its test. */
  @Parameter(property = "group", defaultValue = "com.example.collector")
  private String group;

  /** The folder of the project; without it, the folder that Maven was started in. */
  @Parameter(property = "into")
  private @Nullable File into;

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version;

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    Path folder = into == null ? startFolder() : into.toPath().toAbsolutePath();
    List<Path> files =
        new NewProject(name, group, version).write(folder, catalog, this::name, problems);
    files.forEach(file -> getLog().info("wrote " + name(folder.resolve(file))));
    if (!files.isEmpty()) {
      getLog().info("next: mvn generate-distro, then mvn verify");
    }
  }
}

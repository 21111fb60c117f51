package dev.ingot.builder.mojo;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.schema.Schemas;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON Schema of manifests to {@code manifest.schema.json} in the folder of the
 * distributions, for editors that complete and check YAML, and copies the schema of each generated
 * distribution's configuration to {@code target/NAME.schema.json} beside its manifest, to be
 * published. Writes nothing that is right already. Example: {@code mvn distro:schema}
 */
@Mojo(name = "schema", threadSafe = true)
public final class SchemaMojo extends OfflineMojo {

  /** The folder of the generated modules. */
  @Parameter(property = "generatedDirectory", defaultValue = "${project.basedir}/generated")
  private @Nullable File generatedDirectory;

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    for (Path file : manifests(problems)) {
      Path folder = file.resolveSibling("..").normalize();
      report(folder.resolve(Schemas.MANIFEST), Schemas.ofManifests());
      Optional<Manifest> manifest = ManifestReader.read(file, name(file), problems);
      if (manifest.isPresent() && generatedDirectory != null) {
        publish(file, manifest.get().distribution().name(), generatedDirectory.toPath());
      }
    }
  }

  private void publish(Path manifest, String name, Path generated) throws IOException {
    Optional<Path> schema = Schemas.ofConfigurations(generated.resolve(name));
    if (schema.isPresent()) {
      Path target = manifest.resolveSibling("target");
      report(target.resolve(name + ".schema.json"), Files.readString(schema.get()));
    } else {
      getLog().info(name + " has no generated module yet: run 'mvn generate-distro'");
    }
  }

  private void report(Path file, String text) throws IOException {
    if (Schemas.write(file, text)) {
      getLog().info("wrote " + name(file));
    }
  }
}

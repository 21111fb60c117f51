package dev.ingot.builder.mojo;

import dev.ingot.builder.validate.ManifestValidation;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Reads the manifests and says everything that is wrong with them as far as their text and the
 * catalog tell. Fast and offline: resolves nothing, writes nothing; {@code plan} resolves. Example:
 * {@code mvn distro:validate -Dmanifest=distributions/otelcol-acme/manifest.yaml}
 */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class ValidateMojo extends OfflineMojo {

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    List<Path> manifests = manifests(problems);
    new ManifestValidation(catalog, this::name).check(manifests, problems);
    if (!problems.hasErrors()) {
      int count = manifests.size();
      getLog().info("valid: " + count + (count == 1 ? " manifest" : " manifests"));
    }
  }
}

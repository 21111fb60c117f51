package dev.ingot.builder.mojo;

import dev.ingot.builder.edit.Edited;
import dev.ingot.builder.edit.ManifestEditor;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Raises the versions of the components in a manifest to those of the catalog, which are the newest
 * that fit this builder; never lowers one. Without {@code component}, raises all. Example: {@code
 * mvn distro:update -DdryRun -Dmanifest=distributions/otelcol-acme/manifest.yaml}
 */
@Mojo(name = "update", aggregator = true, requiresProject = false, threadSafe = true)
public final class UpdateMojo extends EditMojo {

  @Override
  Optional<Edited> edit(ManifestEditor editor, List<String> components, Problems problems) {
    return editor.update(components);
  }

  @Override
  boolean needsComponent() {
    return false;
  }
}

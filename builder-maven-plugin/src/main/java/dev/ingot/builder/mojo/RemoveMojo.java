package dev.ingot.builder.mojo;

import dev.ingot.builder.edit.Edited;
import dev.ingot.builder.edit.ManifestEditor;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Takes a component out of a manifest, with the comment directly above it; everything else stays
 * byte for byte. A component that is not listed changes nothing. Example: {@code mvn distro:remove
 * -Dcomponent=debug -Dmanifest=distributions/otelcol-acme/manifest.yaml}
 */
@Mojo(name = "remove", aggregator = true, requiresProject = false, threadSafe = true)
public final class RemoveMojo extends EditMojo {

  /**
   * The kind, when components of several kinds have the name: receiver, processor, exporter,
   * connector, extension or provider.
   */
  @Parameter(property = "kind")
  private @Nullable String kind;

  @Override
  Optional<Edited> edit(ManifestEditor editor, List<String> components, Problems problems) {
    return editor.remove(components, kind(kind, problems));
  }
}

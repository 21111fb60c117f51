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
 * Lists a component in a manifest, in the version of the catalog. Comments, order, indentation and
 * line endings stay; a component that is listed already stays as it is. Example: {@code mvn
 * distro:add -Dcomponent=batch,debug -Dmanifest=distributions/otelcol-acme/manifest.yaml}
 */
@Mojo(name = "add", aggregator = true, requiresProject = false, threadSafe = true)
public final class AddMojo extends EditMojo {

  /**
   * The kind, when components of several kinds have the name, or when the catalog does not know the
   * coordinates: receiver, processor, exporter, connector, extension or provider.
   */
  @Parameter(property = "kind")
  private @Nullable String kind;

  @Override
  Optional<Edited> edit(ManifestEditor editor, List<String> components, Problems problems) {
    return editor.add(components, kind(kind, problems));
  }
}

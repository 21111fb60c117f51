package dev.ingot.builder.mojo;

import dev.ingot.builder.replacement.ReplacementSync;
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
 * Writes shared replacements, each with its reason, into the manifests, pom.xml and go.mod files
 * that their file lists, between two markers; the rest of these files stays as it is. With {@code
 * -DdryRun} it writes nothing and fails when a file is out of step. Example: {@code mvn
 * distro:sync-replacements}
 */
@Mojo(name = "sync-replacements", requiresProject = false, threadSafe = true)
public final class SyncReplacementsMojo extends CatalogMojo {

  /**
   * The shared file, or a manifest whose shared entries stand between the markers {@code
   * <BEGIN_SHARED_REPLACE_DIRECTIVES>} and {@code <END_SHARED_REPLACE_DIRECTIVES>}. By default
   * {@code dependency-replacements.yaml} in the folder that Maven starts in.
   */
  @Parameter(property = "replacements")
  private @Nullable File replacements;

  /** More files that get the replacements, with commas between them. */
  @Parameter(property = "files")
  private List<File> files = List.of();

  /** Whether to write nothing and to say what would change. */
  @Parameter(property = "dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    Path shared =
        replacements == null
            ? startFolder().resolve(ReplacementSync.FILE)
            : replacements.toPath().toAbsolutePath();
    List<Path> more = files.stream().map(file -> file.toPath().toAbsolutePath()).toList();
    ReplacementSync sync = new ReplacementSync(shared, more, this::name, problems);
    if (dryRun) {
      sync.check().forEach(getLog()::info);
      return;
    }
    sync.write().forEach(file -> getLog().info(file + ": written"));
  }
}

package dev.ingot.builder.image;

import dev.ingot.builder.manifest.BaseImageEntry;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.registry.Registry;
import dev.ingot.builder.registry.RegistryException;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the image to build upon: one that lies beside the manifest, or one of a registry.
 *
 * @param registry where images come from; empty if nobody is to be asked
 * @param cast the collector
 * @param architecture of its image
 */
record Bases(Optional<Registry> registry, Cast cast, String architecture) {

  /**
   * The image to build upon, or none; empty if it cannot be used.
   *
   * @param scratch the folder for what has to be unpacked; it need not exist
   */
  Optional<BaseImage> find(Path scratch, Problems problems) {
    Path layout = cast.folder().resolve(BaseLayout.FOLDER);
    Path archive = cast.folder().resolve(BaseLayout.ARCHIVE);
    Optional<BaseImageEntry> entry = cast.manifest().baseImage();
    List<String> found = new ArrayList<>();
    if (Files.isDirectory(layout)) {
      found.add(BaseLayout.FOLDER);
    }
    if (Files.isRegularFile(archive)) {
      found.add(BaseLayout.ARCHIVE);
    }
    entry.ifPresent(it -> found.add("dist.base_image"));
    if (found.size() > 1) {
      problems.add(Messages.twoBases(cast.manifest().source(), found));
      return Optional.empty();
    }
    if (entry.isPresent()) {
      return pulled(entry.get(), problems);
    }
    return found.isEmpty()
        ? Optional.of(BaseImage.NONE)
        : beside(cast.folder().resolve(found.get(0)), scratch, problems);
  }

  private Optional<BaseImage> beside(Path base, Path scratch, Problems problems) {
    try {
      if (Files.isDirectory(base)) {
        return Optional.of(BaseImage.read(base, architecture));
      }
      BaseLayout.unpack(base, scratch);
      return Optional.of(BaseImage.read(scratch, architecture));
    } catch (IOException e) {
      problems.add(Messages.badBase(cast.manifest().source(), base, e));
      return Optional.empty();
    }
  }

  private Optional<BaseImage> pulled(BaseImageEntry entry, Problems problems) {
    try {
      BaseImage base =
          BaseImage.pull(
              registry.orElseThrow(() -> new IllegalStateException("nobody gave a registry")),
              entry.image(),
              architecture);
      for (Blob layer : base.layers()) {
        base.source().file(layer);
      }
      return Optional.of(base);
    } catch (RegistryException e) {
      problems.add(e.at(entry.location()));
      return Optional.empty();
    } catch (IOException e) {
      problems.add(Messages.badImage(entry, e));
      return Optional.empty();
    }
  }
}

package dev.ingot.builder.image;

import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for the image for one processor among those of an index, which may hold others. */
final class PlatformSearch {
  private static final int MOST_LEVELS = 4;
  private static final String UNKNOWN = "unknown";

  private final BlobSource source;
  private final String architecture;
  private final SortedSet<String> others = new TreeSet<>();

  PlatformSearch(BlobSource source, String architecture) {
    this.source = source;
    this.architecture = architecture;
  }

  /**
   * The image of an index or, if it is a manifest, its own.
   *
   * @throws IOException when there is none; the message says for which processors there are others
   */
  BaseImage in(Json document) throws IOException {
    return find(document, 1)
        .orElseThrow(
            () ->
                new IOException(
                    "it has no image for linux/"
                        + architecture
                        + (others.isEmpty() ? "" : ", but for " + String.join(", ", others))));
  }

  private Optional<BaseImage> find(Json document, int level) throws IOException {
    if (level > MOST_LEVELS) {
      throw new IOException("its lists of images are in each other without end");
    }
    if (!document.members().containsKey("manifests")) {
      return ofManifest(document);
    }
    for (JsonValue item : document.at("manifests").items()) {
      Json descriptor = new Json(item);
      if (mayFit(descriptor.at("platform"))) {
        Optional<BaseImage> found = find(read(descriptor), level + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean mayFit(Json platform) {
    return platform.at("os").text().isEmpty() || fits(platform);
  }

  private boolean fits(Json platform) {
    String os = platform.at("os").text();
    String processor = platform.at("architecture").text();
    if (os.equals("linux") && processor.equals(architecture)) {
      return true;
    }
    if (!os.isEmpty() && !os.equals(UNKNOWN)) {
      others.add(os + "/" + processor);
    }
    return false;
  }

  private Optional<BaseImage> ofManifest(Json manifest) throws IOException {
    Json config = read(manifest.at("config"));
    return fits(config)
        ? Optional.of(new BaseImage(source, config, layers(manifest, config)))
        : Optional.empty();
  }

  private static List<Blob> layers(Json manifest, Json config) throws IOException {
    List<Blob> layers = new ArrayList<>();
    for (JsonValue layer : manifest.at("layers").items()) {
      layers.add(new Json(layer).blob().asOci());
    }
    if (layers.size() != config.at("rootfs").at("diff_ids").items().size()) {
      throw new IOException("its manifest and its configuration do not list as many layers");
    }
    return layers;
  }

  private Json read(Json descriptor) throws IOException {
    return Json.read(source.file(descriptor.blob()));
  }
}

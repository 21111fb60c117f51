package dev.ingot.builder.review;

import dev.ingot.builder.bom.License;
import dev.ingot.builder.bom.Licenses;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.review.Snapshot.Locked;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** Licences and sizes of artifacts, each looked up once. */
final class Facts {
  private final ArtifactSource source;
  private final Map<String, Optional<ResolvedArtifact>> found = new HashMap<>();

  Facts(ArtifactSource source) {
    this.source = source;
  }

  /** The artifact, if it can be had. */
  Optional<ResolvedArtifact> artifact(Locked locked) {
    return found.computeIfAbsent(locked.coordinates(), source::find);
  }

  /** Its licences; none if they are not known. */
  List<License> licenses(Locked locked) {
    return artifact(locked).map(Licenses::of).orElse(List.of());
  }

  /** Its licences as an SPDX expression; {@code unknown} if they are not known. */
  String license(Locked locked) {
    return Licenses.label(licenses(locked));
  }

  /** The size of its jar; unknown of what the build makes itself, and of what cannot be had. */
  OptionalLong bytes(Locked locked) {
    Optional<ResolvedArtifact> artifact = locked.built() ? Optional.empty() : artifact(locked);
    try {
      return artifact.isPresent() && Files.isRegularFile(artifact.get().file())
          ? OptionalLong.of(Files.size(artifact.get().file()))
          : OptionalLong.empty();
    } catch (IOException gone) {
      return OptionalLong.empty();
    }
  }

  /** All licences of a snapshot. */
  SortedSet<String> licenses(Snapshot snapshot) {
    SortedSet<String> all = new TreeSet<>();
    snapshot.artifacts().values().forEach(each -> all.add(license(each)));
    return all;
  }

  /** What is known of the size of all artifacts. */
  Size size(Snapshot snapshot) {
    long bytes = 0;
    List<String> unknown = new ArrayList<>();
    for (Locked each : snapshot.artifacts().values()) {
      OptionalLong size = bytes(each);
      bytes += size.orElse(0);
      if (size.isEmpty()) {
        unknown.add(each.coordinates());
      }
    }
    return new Size(bytes, unknown);
  }

  /**
   * The size of artifacts as jars of their own.
   *
   * @param bytes of those that are known
   * @param unknown the coordinates of the others
   */
  record Size(long bytes, List<String> unknown) {
    Size {
      unknown = List.copyOf(unknown);
    }
  }
}

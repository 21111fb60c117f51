package dev.ingot.builder.image;

import dev.ingot.builder.manifest.BaseImageEntry;
import dev.ingot.builder.runtime.Jdk;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The wording of what keeps an image from being made; docs/images.md lists the codes. */
final class Messages {
  private static final String BASE =
      "put an image with them into the folder base-image beside the manifest, as an OCI layout";

  private Messages() {}

  static Problem notLinux(String source, Jdk jdk) {
    return problem(
        "IMG-001",
        source,
        "the JDK in %s is for %s on %s, and images are for Linux"
            .formatted(jdk.home(), jdk.system(), jdk.processor()),
        "build where there is a JDK for Linux, or name one with -Djdk=FOLDER");
  }

  static Problem missingLibraries(String source, Collection<String> names) {
    return problem(
        "IMG-002",
        source,
        "Java needs libraries that this machine does not have: " + String.join(", ", names),
        BASE);
  }

  static Problem badBase(String source, Path layout, Exception cause) {
    return problem(
        "IMG-003",
        source,
        "%s is no image to build upon: %s".formatted(layout.getFileName(), cause.getMessage()),
        layout.getFileName().toString().equals(BaseLayout.ARCHIVE)
            ? "make it with 'skopeo copy docker://IMAGE oci-archive:base-image.tar', or delete it"
            : "make it with 'skopeo copy docker://IMAGE oci:base-image', or delete it");
  }

  static Problem twoBases(String source, List<String> bases) {
    return problem(
        "IMG-005",
        source,
        "there are several images to build upon: " + String.join(", ", bases),
        "keep one of them");
  }

  static Problem badImage(BaseImageEntry entry, Exception cause) {
    return new Problem(
        "IMG-006",
        Severity.ERROR,
        entry.location(),
        "'%s' is no image to build upon: %s".formatted(entry.image(), cause.getMessage()),
        Optional.of("name another image, or build where it fits"));
  }

  static Problem noJdk(String source) {
    return problem(
        "IMG-004",
        source,
        "there is no JDK on this machine that can make a runtime for an image",
        "install a JDK of Java 17 or newer with jlink and jdeps, or name one with -Djdk=FOLDER");
  }

  private static Problem problem(String code, String source, String message, String fix) {
    return new Problem(code, Severity.ERROR, Location.of(source), message, Optional.of(fix));
  }
}

package dev.ingot.builder.bom;

import dev.ingot.builder.resolve.ResolvedArtifact;
import java.nio.charset.StandardCharsets;

/** Package URLs of the type {@code maven}. Source: the package-url specification, {@code purl}. */
final class Purl {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~";

  private Purl() {}

  static String of(ResolvedArtifact artifact) {
    StringBuilder purl =
        new StringBuilder(of(artifact.group(), artifact.artifact(), artifact.version()));
    char separator = '?';
    if (!artifact.classifier().isEmpty()) {
      purl.append(separator).append("classifier=").append(encode(artifact.classifier()));
      separator = '&';
    }
    return purl.append(separator).append("type=").append(encode(artifact.extension())).toString();
  }

  static String of(String group, String artifact, String version) {
    return "pkg:maven/" + encode(group) + "/" + encode(artifact) + "@" + encode(version);
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf((char) each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(String.format("%02X", each & 0xff));
      }
    }
    return encoded.toString();
  }
}

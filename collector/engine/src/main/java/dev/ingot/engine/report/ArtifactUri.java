package dev.ingot.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A source as the reference that URIs allow (RFC 3986): paths with slashes, the rest escaped. */
final class ArtifactUri {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*", Pattern.DOTALL);
  private static final String KEPT = "-._~/!$&'()*+,;=@";

  private ArtifactUri() {}

  static String of(String source) {
    if (DRIVE.matcher(source).matches()) {
      return "file:///" + escaped(source.replace('\\', '/'), ":");
    }
    if (SCHEME.matcher(source).matches()) {
      int colon = source.indexOf(':') + 1;
      return source.substring(0, colon) + escaped(source.substring(colon), ":?");
    }
    return source.startsWith("/") ? "file://" + escaped(source, ":") : escaped(source, "");
  }

  private static String escaped(String text, String alsoKept) {
    StringBuilder out = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || (KEPT + alsoKept).indexOf(c) >= 0);
      if (plain) {
        out.append(c);
      } else {
        out.append(String.format("%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}

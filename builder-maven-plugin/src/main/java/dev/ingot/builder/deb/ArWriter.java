package dev.ingot.builder.deb;

import dev.ingot.builder.archive.Fixed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes an {@code ar} archive, as a Debian package is one.
 *
 * <p>Source: deb(5), and the common format of ar(5): a member begins at an even offset.
 */
final class ArWriter {
  private final OutputStream out;

  ArWriter(OutputStream out) throws IOException {
    this.out = out;
    out.write("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** Adds a member with a name of at most 15 characters. */
  void add(String name, byte[] content) throws IOException {
    String header =
        String.format(
            Locale.ROOT,
            "%-16s%-12d%-6d%-6d%-8s%-10d`\n",
            name,
            Fixed.SECONDS,
            0,
            0,
            "100644",
            content.length);
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    if (content.length % 2 != 0) {
      out.write('\n');
    }
  }
}

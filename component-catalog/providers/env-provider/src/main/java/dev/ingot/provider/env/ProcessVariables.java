package dev.ingot.provider.env;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables of this process, as UTF-8 whatever the locale is: a service and a
 * container often have none, and Java then makes a question mark of every byte above 0x7f.
 */
final class ProcessVariables {
  private static final Path BLOCK = Path.of("/proc/self/environ");

  private ProcessVariables() {}

  /** The variables; where the system does not show their bytes, as Java reads them. */
  static Map<String, String> read() {
    return isUtf8() ? System.getenv() : read(BLOCK, System.getenv());
  }

  /** The variables of a block, or others when it cannot be read. */
  static Map<String, String> read(Path block, Map<String, String> otherwise) {
    try {
      return parse(Files.readAllBytes(block));
    } catch (IOException hidden) {
      return otherwise;
    }
  }

  /** Java 17 decodes variables with its default charset, later ones with that of the locale. */
  private static boolean isUtf8() {
    String locale = System.getProperty("sun.jnu.encoding", "");
    return Charset.defaultCharset().equals(StandardCharsets.UTF_8)
        && (locale.isEmpty() || locale.equalsIgnoreCase("UTF-8"));
  }

  /** Of entries {@code name=value}, each with a zero byte behind it; the first of a name counts. */
  private static Map<String, String> parse(byte[] block) {
    Map<String, String> variables = new HashMap<>();
    for (String entry : new String(block, StandardCharsets.UTF_8).split("\0")) {
      int split = entry.indexOf('=');
      if (split > 0) {
        variables.putIfAbsent(entry.substring(0, split), entry.substring(split + 1));
      }
    }
    return variables;
  }
}

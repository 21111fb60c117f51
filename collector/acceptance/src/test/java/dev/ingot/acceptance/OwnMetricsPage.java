package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The table of own metrics in docs/own-telemetry.md; {@code -Ddocs.update} writes it. */
final class OwnMetricsPage {
  private static final Path DOCS = Path.of("../../docs/own-telemetry.md");
  private static final String BEGIN = "<!-- metrics -->\n";
  private static final String FROM_JAVA_21 = "otelcol_process_runtime_total_alloc_bytes";
  private static final String END = "<!-- end -->";

  private OwnMetricsPage() {}

  /** Holds the docs to what a page of level detailed says. */
  static void check(String scraped) throws IOException {
    String docs = Files.readString(DOCS);
    int begin = docs.indexOf(BEGIN) + BEGIN.length();
    int end = docs.indexOf(END, begin);
    String table = table(scraped);
    if (System.getProperty("docs.update") != null) {
      Files.writeString(DOCS, docs.substring(0, begin) + table + docs.substring(end));
    } else {
      assertThat(docs.substring(begin, end)).as("-Ddocs.update writes it").isEqualTo(table);
    }
  }

  private static String table(String scraped) {
    StringBuilder table = new StringBuilder("| metric | type | what |\n|---|---|---|\n");
    Map<String, String> help = new HashMap<>();
    for (String line : scraped.lines().toList()) {
      String[] words = line.split(" ", 4);
      if (line.startsWith("# HELP")) {
        help.put(words[2], words[3]);
      } else if (line.startsWith("# TYPE") && !words[2].equals(FROM_JAVA_21)) {
        table.append("| `%s` | %s | %s |\n".formatted(words[2], words[3], help.get(words[2])));
      }
    }
    return table.toString();
  }
}

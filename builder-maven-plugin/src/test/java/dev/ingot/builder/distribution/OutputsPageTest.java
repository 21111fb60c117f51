package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.OutputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the tables of docs/outputs.md to the code. */
class OutputsPageTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z.]+)` \\| [^|]* \\| [^|]* \\|$");

  @Test
  void everyOutputHasItsRow() throws IOException {
    String page = Files.readString(Path.of("../docs/outputs.md"));
    String table = page.substring(page.indexOf("| output |"), page.indexOf("Nothing else"));

    assertThat(ROW.matcher(table).results().map(row -> row.group(1)))
        .containsExactlyElementsOf(
            Arrays.stream(OutputKind.values()).map(OutputKind::key).toList());
    assertThat(page).contains("| OUT-001 | error |");
  }
}

package dev.ingot.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/manifest.md to the problems of a plan. */
class PlanPageTest {
  private static final Pattern ROW = Pattern.compile("\\| (PLAN-\\d+ \\| \\w+) \\| .+ \\|");

  @Test
  void everyCodeHasItsRow() throws IOException {
    String page = Files.readString(Path.of("../docs/manifest.md"));
    List<String> codes =
        Arrays.stream(Messages.values())
            .map(rule -> rule.code() + " | " + rule.severity().name().toLowerCase(Locale.ROOT))
            .toList();

    assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(codes)
        .isSorted();
  }
}

package dev.ingot.builder.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/hooks.md to what is checked. */
class HookPageTest {
  private static final Pattern ROW = Pattern.compile("\\| (HOOK-\\d+) \\| error \\| .+ \\|");

  @Test
  void everyCodeHasItsRow() throws IOException {
    String page = Files.readString(Path.of("../docs/hooks.md"));

    assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
        .containsExactlyElementsOf(Arrays.stream(Messages.values()).map(Messages::code).toList());
  }

  @Test
  void everyCommandOfTheCollectorIsNamed() throws IOException {
    String page = Files.readString(Path.of("../docs/hooks.md"));

    assertThat(HookFinder.OWN_COMMANDS)
        .allSatisfy(command -> assertThat(page).contains("`" + command + "`"));
  }
}

package dev.ingot.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code of a package has its row in the page that explains the package. */
class CodePagesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/ingot/builder");
  private static final Pattern CODE = Pattern.compile("\"([A-Z]{3}-\\d{3})\"");
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Z]{3}-\\d{3}) \\| (error|warning) \\|");

  @ParameterizedTest
  @CsvSource({
    "validate, manifest.md",
    "discover, catalog-commands.md",
    "edit, catalog-commands.md",
    "init, init.md",
    "mojo, catalog-commands.md",
  })
  void everyCodeHasItsRow(String stage, String page) throws IOException {
    String messages = Files.readString(SOURCES.resolve(stage).resolve("Messages.java"));
    String text = Files.readString(Path.of("../docs").resolve(page));

    assertThat(ROW.matcher(text).results().map(row -> row.group(1)))
        .containsAll(CODE.matcher(messages).results().map(code -> code.group(1)).toList())
        .doesNotHaveDuplicates();
  }
}

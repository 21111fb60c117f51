package dev.ingot.builder.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/replacements.md to the code. */
class ReplacementsPageTest {
  private static final Path MESSAGES =
      Path.of("src/main/java/dev/ingot/builder/replacement/Messages.java");

  @Test
  void everyCodeHasItsRow() throws IOException {
    assertThat(found("\\| (RPL-\\d{3}) \\| error \\|", Path.of("../docs/replacements.md")))
        .isEqualTo(found("\"(RPL-\\d{3})\"", MESSAGES).stream().distinct().sorted().toList());
  }

  private static List<String> found(String pattern, Path file) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(each -> each.group(1))
        .toList();
  }
}

package dev.ingot.builder.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplainPageTest {
  private static final Path SOURCE =
      Path.of("src/main/java/dev/ingot/builder/explain/Messages.java");

  @Test
  void everyCodeHasItsRow() throws IOException {
    String page = Files.readString(Path.of("../docs/supply-chain.md"));

    assertThat(found("\\| (EXP-\\d{3}) \\|", page))
        .isEqualTo(found("\"(EXP-\\d{3})\"", Files.readString(SOURCE)));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
  }
}

package dev.ingot.builder.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReviewPageTest {
  private static final Path SOURCE =
      Path.of("src/main/java/dev/ingot/builder/review/Messages.java");

  @Test
  void everyCodeHasItsRow() throws IOException {
    String page = Files.readString(Path.of("../docs/dependency-review.md"));

    assertThat(found("\\| (REV-\\d{3}) \\|", page))
        .isEqualTo(found("\"(REV-\\d{3})\"", Files.readString(SOURCE)));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
  }
}

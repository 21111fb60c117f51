package dev.ingot.builder.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tables of problems in docs/ to the code. */
class ProblemPagesTest {
  private static final Pattern CODE = Pattern.compile("\"([A-Z]{3}-\\d{3})\"");
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Z]{3}-\\d{3}) \\| (error|warning) \\|");

  @ParameterizedTest
  @CsvSource({"slim, slim", "runtime, runtime", "image, images", "registry, base-images"})
  void everyCodeHasItsRow(String stage, String page) throws IOException {
    Path messages = Path.of("src/main/java/dev/ingot/builder", stage, "Messages.java");
    TreeSet<String> codes = new TreeSet<>();
    CODE.matcher(Files.readString(messages)).results().forEach(code -> codes.add(code.group(1)));

    String text = Files.readString(Path.of("../docs", page + ".md"));
    assertThat(ROW.matcher(text).results().map(row -> row.group(1)))
        .containsExactlyElementsOf(codes);
  }
}

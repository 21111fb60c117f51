package dev.ingot.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds docs/from-ocb.md and docs/from-config.md to the code. */
class MovingPagesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/ingot/builder");
  private static final Pattern PARAMETER = Pattern.compile("@Parameter\\(property = \"(\\w+)\"");

  @ParameterizedTest
  @CsvSource({"from-ocb, OCB, ocb upstream", "from-config, FRC, fromconfig"})
  void everyCodeHasItsRow(String page, String prefix, String packages) throws IOException {
    Pattern code = Pattern.compile("\"(" + prefix + "-\\d{3})\"");
    SortedSet<String> codes = new TreeSet<>();
    for (String each : packages.split(" ")) {
      String messages = Files.readString(SOURCES.resolve(each).resolve("Messages.java"));
      code.matcher(messages).results().forEach(found -> codes.add(found.group(1)));
    }
    Pattern row = Pattern.compile("\\| (" + prefix + "-\\d{3}) \\| (error|warning) \\| .+ \\|");

    assertThat(row.matcher(read(page)).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "from-ocb, ImportMojo",
    "from-config, FromConfigMojo",
    "from-config, CheckConfigMojo",
    "from-ocb, CatalogMojo",
  })
  void everyParameterHasItsRow(String page, String mojo) throws IOException {
    String source = Files.readString(SOURCES.resolve("mojo/" + mojo + ".java"));

    assertThat(PARAMETER.matcher(source).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(read(page)).contains("| `" + name + "` | `-D" + name));
  }

  private static String read(String page) throws IOException {
    return Files.readString(Path.of("../docs/" + page + ".md"));
  }
}

package dev.ingot.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tables of docs/building.md to the code. */
class BuildingPageTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/ingot/builder");
  private static final Pattern CODE = Pattern.compile("\"((?:RES|LCK|CMP|ASM|DST)-\\d{3})\"");
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Z]{3}-\\d{3}) \\| (error|warning) \\|");
  private static final Pattern NAME = Pattern.compile("@Mojo\\(\\s*name = \"([\\w-]+)\"");
  private static final Pattern GOAL =
      Pattern.compile("`distro:([\\w-]+)`(?=[^|]*\\| .* \\| .* \\|)");

  @Test
  void everyCodeHasItsRow() throws IOException {
    SortedSet<String> codes = new TreeSet<>();
    for (String stage :
        List.of("upstream", "resolve", "lock", "compile", "assemble", "distribution")) {
      String messages = Files.readString(SOURCES.resolve(stage).resolve("Messages.java"));
      CODE.matcher(messages).results().forEach(code -> codes.add(code.group(1)));
    }

    assertThat(ROW.matcher(page()).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(codes)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyGoalHasItsRow() throws IOException {
    SortedSet<String> goals = new TreeSet<>(Set.of("help"));
    try (Stream<Path> mojos = Files.list(SOURCES.resolve("mojo"))) {
      for (Path mojo : mojos.toList()) {
        NAME.matcher(Files.readString(mojo)).results().forEach(name -> goals.add(name.group(1)));
      }
    }

    assertThat(GOAL.matcher(page()).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(goals)
        .doesNotHaveDuplicates();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/building.md"));
  }
}

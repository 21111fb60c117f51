package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/manifest.md to what the reader does. */
class ManifestPageTest {
  private static final Pattern ROW = Pattern.compile("\\| (MAN-\\d+ \\| \\w+) \\| .+ \\|");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.+?)```", Pattern.DOTALL);

  @TempDir Path folder;

  private String page;

  @BeforeEach
  void readThePage() throws IOException {
    page = Files.readString(Path.of("../docs/manifest.md"));
  }

  @Test
  void everyCodeHasItsRow() {
    List<String> codes =
        Arrays.stream(Messages.values())
            .map(rule -> rule.code() + " | " + rule.severity().name().toLowerCase(Locale.ROOT))
            .toList();

    assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(codes)
        .isSorted();
  }

  @Test
  void everyKeyIsThere() {
    assertThat(Sections.KEYS)
        .filteredOn(key -> !List.of("dist", "conf_resolver").contains(key))
        .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    assertThat(DistributionReader.KEYS)
        .allSatisfy(key -> assertThat(page).contains("`dist." + key + "`"));
    assertThat(ComponentReader.KEYS).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
  }

  @Test
  void examplesAreRead() throws IOException {
    List<String> examples =
        EXAMPLE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
    Path distribution = Files.createDirectories(folder.resolve("distribution"));
    Files.createDirectories(folder.resolve("acme-receiver"));
    Files.createDirectories(folder.resolve("common"));
    Files.writeString(
        folder.resolve("common/dependency-replacements.yaml"),
        examples.get(1).replace("netty-codec-http2", "netty-codec-http"));

    Manifest manifest = Reading.of(distribution, examples.get(0)).clean();

    assertThat(manifest.components()).hasSize(5);
    assertThat(manifest.replaces()).hasSize(2);
  }

  @Test
  void defaultsAreThose() {
    assertThat(page)
        .contains(
            "`" + Distribution.DEFAULT_NAME + "` |",
            "`" + Distribution.DEFAULT_GROUP + "` |",
            "`" + Distribution.DEFAULT_VERSION + "` |",
            "`" + Distribution.DEFAULT_DESCRIPTION + "` |",
            "`" + Manifest.DEFAULT_URI_SCHEME + "` |");
  }
}

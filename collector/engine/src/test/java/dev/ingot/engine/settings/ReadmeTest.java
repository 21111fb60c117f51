package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.engine.settings.SettingsProblems.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void listsEveryCode() throws Exception {
    List<String> codes = new ArrayList<>();
    for (Code each : Code.values()) {
      codes.add(each.text());
    }
    codes.add("SVC-014");
    List<String> listed =
        Pattern.compile("^\\| (SVC-\\d+) \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(codes);
  }
}

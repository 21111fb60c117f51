package dev.ingot.exporter.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileConfigTest {
  @Test
  void defaultsAreThoseOfTheCollector() {
    assertThat(ConfigText.bind(new FileConfigBinder(), "path: out.json"))
        .isEqualTo(
            new FileConfig(
                "out.json",
                FileFormat.JSON,
                false,
                "",
                Duration.ofSeconds(1),
                Optional.empty(),
                false,
                "0755"));
    assertThat(ConfigText.bind(new FileConfigBinder(), "path: out.json\nrotation:").rotation())
        .contains(new RotationConfig(100, 0, 100, false));
  }

  @Test
  void aRotationSizeOfZeroIsAHundredMegabytes() {
    assertThat(new RotationConfig(0, 0, 0, false).maxBytes()).isEqualTo(104_857_600);
    assertThat(new RotationConfig(2, 0, 0, false).maxBytes()).isEqualTo(2_097_152);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "append: true#rotation:|append and rotation enabled at the same time is not supported",
        "compression: zstd|compression \"zstd\" is not supported",
        "flush_interval: -1s|flush_interval must be greater or equal to 0",
        "directory_permissions: \"0888\"|directory_permissions must be an octal number from 0 to"
            + " 0777, got \"0888\"",
        "format: xml|xml",
        "path: ''|path",
      })
  void brokenRulesAreProblems(String yaml, String message) {
    String path = yaml.startsWith("path") ? "" : "path: out.json\n";
    assertThat(ConfigText.problems(new FileConfigBinder(), path + yaml.replace('#', '\n')))
        .contains(message);
  }
}

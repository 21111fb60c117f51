package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static final Pattern PLUGIN =
      Pattern.compile("<artifactId>(maven-\\w+-plugin)</artifactId>\\s*<version>(.+)</version>");

  @Test
  void whatIsFilledInIsNotLookedAtAgain() {
    Template template = new Template("a @{x} $1 ${y} @{z}");

    assertThat(template.fill(Map.of("x", "@{z}", "z", "\\$0"))).isEqualTo("a @{z} $1 ${y} \\$0");
  }

  @Test
  void unknownPlaceIsABug() {
    assertThatThrownBy(() -> new Template("@{x}").fill(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a template has the unknown place x");
  }

  @ParameterizedTest
  @CsvSource({"module/pom.xml, 8", "generated/pom.xml, 3"})
  void pluginVersionsAreThoseOfTheReactor(String name, int expected) throws IOException {
    String reactor = Files.readString(Path.of("../pom.xml"));
    Matcher plugin = PLUGIN.matcher(Template.of(name).text());

    int plugins = 0;
    while (plugin.find()) {
      plugins++;
      assertThat(reactor)
          .containsPattern(
              "<artifactId>%s</artifactId>\\s*<version>%s</version>"
                  .formatted(plugin.group(1), Pattern.quote(plugin.group(2))));
    }
    assertThat(plugins).isEqualTo(expected);
  }
}

package dev.ingot.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactUriTest {

  @ParameterizedTest
  @CsvSource({
    "config.yaml, config.yaml",
    "conf/my config.yaml, conf/my%20config.yaml",
    "/etc/a b.yaml, file:///etc/a%20b.yaml",
    "C:\\conf\\a.yaml, file:///C:/conf/a.yaml",
    "env:NAME, env:NAME",
    "yaml:a::b, yaml:a::b",
    "https://host/a?b=c, https://host/a?b=c",
    "--config, --config",
    "a:1, a%3A1",
    "schön.yaml, sch%C3%B6n.yaml",
    "100%.yaml, 100%25.yaml"
  })
  void isAReferenceThatUrisAllow(String source, String uri) {
    assertThat(ArtifactUri.of(source)).isEqualTo(uri);
    assertThat(URI.create(ArtifactUri.of(source))).hasToString(uri);
  }
}

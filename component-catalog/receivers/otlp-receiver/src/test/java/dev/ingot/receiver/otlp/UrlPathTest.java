package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/traces, /v1/traces",
    "t, /t",
    "'', /",
    "/a%20b, /a b",
    "/a?b=c, /a",
    "/a#b, /a",
    "http://host:1/p, /p",
    "http://host, /",
    "//host/p, /p",
    "a:b, /",
    "/a:b, /a:b"
  })
  void thePathOfAnUrl(String text, String path) {
    assertThat(UrlPath.of(text)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/%zz|parse \"/%zz\": invalid URL escape \"%zz\"",
        "/%4|parse \"/%4\": invalid URL escape \"%4\"",
        "1:2|parse \"1:2\": first path segment in URL cannot contain colon",
        ":2|parse \":2\": missing protocol scheme"
      })
  void whatIsNoUrlIsRefused(String text, String message) {
    assertThatThrownBy(() -> UrlPath.of(text)).hasMessage(message);
    assertThat(UrlPath.lenient(text)).isEqualTo(text);
  }
}

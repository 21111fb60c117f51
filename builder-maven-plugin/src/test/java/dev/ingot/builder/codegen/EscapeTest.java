package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapeTest {

  @Test
  void javaLiteralShowsWhatCannotBeSeen() {
    assertThat(JavaText.literal("a\"b\\c\n\r\t\u202e\u0000\ud800é😀"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u202e\\u0000\\ud800é😀\"");
  }

  @Test
  void writtenUnicodeEscapeStaysText() {
    assertThat(JavaText.literal("\\u0022")).isEqualTo("\"\\\\u0022\"");
  }

  @Test
  void xmlTextShowsWhatCannotBeSeen() {
    assertThat(XmlText.escape("<a>&b\n\u202e\u0000\ud800é😀"))
        .isEqualTo("&lt;a&gt;&amp;b\n&#x202e;\ufffd\ufffdé😀");
  }
}

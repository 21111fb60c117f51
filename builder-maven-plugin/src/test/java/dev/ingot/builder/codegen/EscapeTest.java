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
  void allFormatCharactersOfTheBasicPlaneThatChangeReadingAreShown() {
    String hidden = "\u00ad\u061c\u180e\u200b\u200f\u202a\u202e\u2066\u2069\ufeff\ue000\uffff";

    assertThat(JavaText.literal(hidden)).matches("\"(\\\\u[0-9a-f]{4}){12}\"");
  }

  @Test
  void newCharactersAreTheSameOnEveryPlatform() {
    assertThat(JavaText.literal("\ud83e\udee9")).isEqualTo("\"\ud83e\udee9\"");
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

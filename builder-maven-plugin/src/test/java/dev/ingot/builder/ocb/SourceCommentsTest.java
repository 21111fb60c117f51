package dev.ingot.builder.ocb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCommentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: acme # the name",
        "name: 'it''s # one' # the name",
        "name: \"a \\\" # b\" # the name",
        "name: # the name",
        "name: | # the name"
      })
  void aKeyHasTheCommentBehindItsText(String line) {
    assertThat(new SourceComments(line).ofKey("name", 1)).containsExactly("the name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: acme#1",
        "name: 'acme # one'",
        "name: \"begins # here",
        "name: 'begins # here",
        "{name: acme} # of all"
      })
  void whatIsNoCommentOfTheKeyIsLeftOut(String line) {
    assertThat(new SourceComments(line).ofKey("name", 1)).isEmpty();
  }

  @Test
  void commentsAboveAKeyComeFirst() {
    SourceComments comments = new SourceComments("dist:\n  # one\n  # two\n  name: acme # three");

    assertThat(comments.ofKey("name", 4)).isEqualTo(List.of("one", "two", "three"));
  }
}

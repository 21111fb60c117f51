package dev.ingot.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KNOWN =
      List.of("receivers", "processors", "exporters", "tls", "endpoint", "queue_size");

  @ParameterizedTest
  @CsvSource({
    "reciever, receivers",
    "recievers, receivers",
    "exporter, exporters",
    "Endpoint, endpoint",
    "endpiont, endpoint",
    "tsl, tls",
    "queue-size, queue_size",
    "queue.size, queue_size"
  })
  void theNearestWordIsFound(String given, String meant) {
    assertThat(Suggestion.nearest(given, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"batch", "tt", "x", "ends", "process"})
  void farWordsAreNotSuggested(String given) {
    assertThat(Suggestion.nearest(given, KNOWN)).isEmpty();
  }

  @Test
  void ofEquallyNearWordsTheFirstIsTaken() {
    assertThat(Suggestion.nearest("cat", List.of("hat", "bat", "rat"))).contains("bat");
  }

  @Test
  void nothingIsKnown() {
    assertThat(Suggestion.nearest("cat", List.of())).isEmpty();
  }
}

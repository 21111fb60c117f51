package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesDeleteTest {
  private static final String HEAD = "{\"resourceSpans\":[{\"resource\":{\"attributes\":[";
  private static final String TAIL = "]},\"scopeSpans\":[]}]}";

  @ParameterizedTest
  @CsvSource({"abcabc, bcbc", "bcd, bcd", "aaa, ''", "'', ''", "ba, b", "ab, b"})
  void whatIsChosenGoesAndTheRestStaysInOrder(String keys, String left) throws Exception {
    List<String> seen = new ArrayList<>();
    Edit edit =
        Edit.of(
            Level.RESOURCE,
            resource -> {
              Attributes attributes = resource.attributes();
              attributes.deleteIf(index -> attributes.key(index).equals("a"));
              assertThat(attributes.find(new byte[] {'a'})).isNegative();
              for (int i = 0; i < attributes.size(); i++) {
                seen.add(attributes.key(i));
              }
              return true;
            });
    Traces changed = new Rewriter(List.of(edit)).rewrite(Signal.TRACES, traces(keys));
    assertThat(String.join("", seen)).isEqualTo(left);
    assertThat(changed.toByteArray()).isEqualTo(traces(left).toByteArray());
  }

  @ParameterizedTest
  @CsvSource({"abcabc", "a", "bca"})
  void allAtOnceIsAsOneByOne(String keys) throws Exception {
    Traces oneByOne = rewrite(traces(keys), attributes -> attributes.delete(new byte[] {'a'}));
    Traces atOnce =
        rewrite(
            traces(keys),
            attributes -> {
              int first = attributes.find(new byte[] {'a'});
              attributes.deleteIf(index -> index == first);
              return true;
            });
    assertThat(atOnce.toByteArray()).isEqualTo(oneByOne.toByteArray());
  }

  private static Traces rewrite(Traces traces, Predicate<Attributes> change) {
    Edit edit = Edit.of(Level.RESOURCE, resource -> change.test(resource.attributes()) || true);
    return new Rewriter(List.of(edit)).rewrite(Signal.TRACES, traces);
  }

  private static Traces traces(String keys) throws Exception {
    List<String> attributes = new ArrayList<>();
    for (char key : keys.toCharArray()) {
      attributes.add("{\"key\":\"" + key + "\",\"value\":{\"intValue\":\"1\"}}");
    }
    String json = HEAD + String.join(",", attributes) + TAIL;
    return OtlpJson.parse(
        Signal.TRACES, json.getBytes(StandardCharsets.UTF_8), RequestMetadata.NONE);
  }
}

package dev.ingot.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.Rewriter;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.ConfigText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeActionsTest {
  private static final String HEAD = "{\"resourceSpans\":[{\"resource\":{\"attributes\":[";
  private static final String TAIL = "]},\"scopeSpans\":[]}]}";

  @Test
  void headersAreJoined() throws Exception {
    RequestMetadata request = new RequestMetadata("", Map.of("Tenant", List.of("a", "b")));
    assertThat(run(request, "", "{key: t, action: insert, from_context: metadata.tenant}"))
        .isEqualTo(text("t", "a;b"));
    assertThat(run(request, "", "{key: t, action: insert, from_context: TENANT}"))
        .isEqualTo(text("t", "a;b"));
  }

  @Test
  void whatIsKnownOfTheSenderIsJoined() throws Exception {
    RequestMetadata request =
        new RequestMetadata(
            "", Map.of("subject", List.of("header")), Map.of("subject", List.of("a", "b")));
    assertThat(run(request, "", "{key: t, action: insert, from_context: auth.subject}"))
        .isEqualTo(text("t", "a;b"));
    String absent = "{key: t, action: insert, from_context: auth.Subject, default_value: none}";
    assertThat(run(request, "", absent)).isEqualTo(text("t", "none"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1:4317, 10.0.0.1",
    "[::1]:4317, ::1",
    "::1, ::1",
    "10.0.0.1, 10.0.0.1",
    "'', ''",
  })
  void theClientIsItsAddressWithoutThePort(String peer, String address) throws Exception {
    RequestMetadata request = new RequestMetadata(peer, Map.of());
    assertThat(run(request, "", "{key: c, action: upsert, from_context: client.address}"))
        .isEqualTo(text("c", address));
  }

  @Test
  void theDefaultStepsInForAMissingHeader() throws Exception {
    String action = "{key: t, action: insert, from_context: metadata.no, default_value: none}";
    assertThat(run(RequestMetadata.NONE, "", action)).isEqualTo(text("t", "none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "int ~ {\"stringValue\":\"+7\"} ~ {\"intValue\":\"7\"}",
        "int ~ {\"stringValue\":\"9223372036854775808\"} ~ {\"stringValue\":\"9223372036854775808\"}",
        "int ~ {\"doubleValue\":1e300} ~ {\"intValue\":\"-9223372036854775808\"}",
        "int ~ {\"doubleValue\":-1.9} ~ {\"intValue\":\"-1\"}",
        "double ~ {\"stringValue\":\".5\"} ~ {\"doubleValue\":0.5}",
        "double ~ {\"stringValue\":\"1e999\"} ~ {\"stringValue\":\"1e999\"}",
        "double ~ {\"stringValue\":\"1d\"} ~ {\"stringValue\":\"1d\"}",
        "double ~ {\"stringValue\":\"-Inf\"} ~ {\"doubleValue\":\"-Infinity\"}",
        "double ~ {\"boolValue\":true} ~ {\"doubleValue\":1}",
        "string ~ {\"doubleValue\":1e21} ~ {\"stringValue\":\"1e+21\"}",
        "string ~ {\"bytesValue\":\"AQI=\"} ~ {\"stringValue\":\"AQI=\"}",
        "string ~ {} ~ {\"stringValue\":\"\"}",
        "string ~ {\"kvlistValue\":{\"values\":[{\"key\":\"b\",\"value\":{\"stringValue\":\"<\"}},"
            + "{\"key\":\"a\",\"value\":{}}]}} ~ {\"stringValue\":\"{\\\"a\\\":null,\\\"b\\\":\\\"\\\\u003c\\\"}\"}",
      })
  void valuesAreConverted(String type, String before, String after) throws Exception {
    String action = "{key: k, action: convert, converted_type: " + type + "}";
    assertThat(run(RequestMetadata.NONE, attribute("k", before), action))
        .isEqualTo(attribute("k", after));
  }

  @Test
  void aGroupThatTookNoPartIsEmpty() throws Exception {
    String action = "{key: k, action: extract, pattern: '(?P<x>a)|(?P<y>b)'}";
    assertThat(run(RequestMetadata.NONE, text("k", "b"), action))
        .isEqualTo(text("k", "b") + "," + text("x", "") + "," + text("y", "b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{key: a, action: insert, value: 1} ~ {key: b, action: delete} ~ true",
        "{key: a, action: update, value: [x]} ~ {key: b, action: UPSERT, value: ''} ~ true",
        "{key: a, action: insert, value: 1} ~ {key: b, action: hash} ~ true",
        "{key: a, action: hash} ~ {key: b, action: convert, converted_type: int} ~ true",
        "{key: a, action: delete} ~ {key: b, pattern: b, action: hash} ~ false",
        "{key: a, action: delete, pattern: b} ~ {key: b, action: delete} ~ false",
        "{key: a, action: insert, from_attribute: b} ~ {key: b, action: delete} ~ false",
      })
  void actionsOnOneAttributeAreChanges(String first, String second, boolean constant) {
    Class<?> changes = Edit.ofAttributes(Level.RECORD, List.of()).getClass();
    Edit edit = actions(first, second).edit(Level.RECORD);
    assertThat(edit.getClass() == changes).isEqualTo(constant);
    assertThat(edit.level()).isEqualTo(Level.RECORD);
  }

  @Test
  void actionsOfOneKeyFollowEachOther() throws Exception {
    assertThat(
            run(
                RequestMetadata.NONE,
                text("k", "old") + "," + text("z", "z"),
                "{key: k, action: delete}",
                "{key: k, action: insert, value: new}"))
        .isEqualTo(text("z", "z") + "," + text("k", "new"));
  }

  private static AttributeActions actions(String... actions) {
    return new AttributeActions(
        Stream.of(actions).map(yaml -> ConfigText.bind(new ActionConfigBinder(), yaml)).toList());
  }

  private static String run(RequestMetadata request, String attributes, String... actions)
      throws Exception {
    Edit edit = actions(actions).edit(Level.RESOURCE);
    byte[] json = (HEAD + attributes + TAIL).getBytes(StandardCharsets.UTF_8);
    byte[] result =
        OtlpJson.toJson(
            new Rewriter(List.of(edit))
                .rewrite(Signal.TRACES, OtlpJson.parse(Signal.TRACES, json, request)));
    String text = new String(result, StandardCharsets.UTF_8);
    return text.substring(HEAD.length(), text.lastIndexOf("]}}]}"));
  }

  private static String text(String key, String value) {
    return attribute(key, "{\"stringValue\":\"" + value + "\"}");
  }

  private static String attribute(String key, String value) {
    return "{\"key\":\"" + key + "\",\"value\":" + value + "}";
  }
}

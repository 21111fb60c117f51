package dev.ingot.catalog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.catalog.Stability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorJsonTest {
  private static final ComponentDescriptor PROVIDER =
      new ComponentDescriptor(
          ComponentKind.PROVIDER,
          "env",
          "Reads variables.",
          "g:env:1",
          "",
          "",
          "p.EnvProvider",
          List.of(),
          Optional.of(Stability.STABLE),
          List.of(),
          List.of("example.org/env"),
          List.of());

  private static final ComponentDescriptor CONNECTOR =
      new ComponentDescriptor(
          ComponentKind.CONNECTOR,
          "count",
          "Counts.",
          "g:count:1",
          "p.CountConfig",
          "p.CountConfigBinder",
          "p.CountFactory",
          List.of(new SupportDescriptor("traces", Optional.of("metrics"), Stability.ALPHA)),
          Optional.empty(),
          List.of("counter"),
          List.of(),
          List.of(list()));

  private static OptionDescriptor list() {
    OptionDescriptor element = option("element", "enum", List.of("on", "off"), Optional.empty());
    OptionDescriptor section =
        new OptionDescriptor(
            "element",
            "section",
            "",
            Optional.empty(),
            false,
            false,
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            Optional.empty(),
            List.of(option("modes", "list", List.of(), Optional.of(element))),
            Optional.empty());
    return option("parts", "map", List.of(), Optional.of(section));
  }

  private static OptionDescriptor option(
      String name, String type, List<String> values, Optional<OptionDescriptor> element) {
    return new OptionDescriptor(
        name,
        type,
        "A \"doc\".",
        Optional.of("1"),
        true,
        true,
        "items",
        Optional.of(-1L),
        Optional.of(Long.MAX_VALUE),
        values,
        !values.isEmpty(),
        element,
        List.of(),
        Optional.of("Use another."));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws JsonException {
    assertThat(DescriptorJson.read(DescriptorJson.write(CONNECTOR))).isEqualTo(CONNECTOR);
    assertThat(DescriptorJson.read(DescriptorJson.write(PROVIDER))).isEqualTo(PROVIDER);
    assertThat(DescriptorJson.readAll(DescriptorJson.writeAll(List.of(PROVIDER, CONNECTOR))))
        .containsExactly(PROVIDER, CONNECTOR);
    assertThat(DescriptorJson.readAll(DescriptorJson.writeAll(List.of()))).isEmpty();
  }

  @Test
  void membersAreNamedAsTheRecordAndAbsentOnesLeftOut() {
    assertThat(DescriptorJson.write(PROVIDER))
        .isEqualTo(
            """
            {
              "kind": "provider",
              "type": "env",
              "doc": "Reads variables.",
              "coordinates": "g:env:1",
              "configClass": "",
              "binderClass": "",
              "factoryClass": "p.EnvProvider",
              "supports": [],
              "stability": "stable",
              "deprecatedTypes": [],
              "goModules": [
                "example.org/env"
              ],
              "options": []
            }
            """);
  }

  @Test
  void unknownMembersAreIgnored() throws JsonException {
    String json = DescriptorJson.write(PROVIDER).replaceFirst("\\{", "{\"since\": [1],");

    assertThat(DescriptorJson.read(json)).isEqualTo(PROVIDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"kind\": \"connector\" ~ \"kind\": \"thing\" ~ member 'kind': unknown value 'thing'"
            + " (expected: receiver, processor, exporter, connector, extension, provider)",
        "\"kind\": \"connector\" ~ \"kind\": \"CONNECTOR\" ~ member 'kind': unknown value"
            + " 'CONNECTOR' (expected: receiver, processor, exporter, connector, extension,"
            + " provider)",
        "\"type\": \"count\", ~ `` ~ member 'type' is missing",
        "\"doc\": \"Counts.\" ~ \"doc\": 1 ~ member 'doc': expected a text",
        "\"supports\": [ ~ \"supports\": [1, ~ member 'supports[0]': expected an object",
        "\"supports\": [ ~ \"supports\": true, \"other\": [ ~ member 'supports': expected an array",
        "\"signal\": \"traces\", ~ `` ~ member 'supports[0].signal' is missing",
        "\"counter\" ~ 1 ~ member 'deprecatedTypes': expected texts",
        "\"required\": true, ~ `` ~ member 'options[0].required' is missing",
        "\"required\": true ~ \"required\": \"no\" ~ member 'options[0].required': expected true or"
            + " false",
        "\"min\": -1 ~ \"min\": 0.5 ~ member 'options[0].min': expected an integer",
        "\"min\": -1 ~ \"min\": \"1\" ~ member 'options[0].min': expected an integer",
        "\"element\": { ~ \"element\": 1, \"other\": { ~ member 'options[0].element': expected an"
            + " object",
        "\"type\": \"list\", ~ `` ~ member 'options[0].element.options[0].type' is missing",
      })
  void wrongMemberIsNamed(String from, String to, String message) {
    String json = DescriptorJson.write(CONNECTOR);
    assertThat(json).contains(from);

    assertThatThrownBy(() -> DescriptorJson.read(json.replace(from, to)))
        .isInstanceOf(JsonException.class)
        .hasMessage(message);
  }

  @Test
  void wrongShapeIsRefused() {
    assertThatThrownBy(() -> DescriptorJson.read("[]")).hasMessage("expected an object");
    assertThatThrownBy(() -> DescriptorJson.readAll("{}")).hasMessage("expected an array");
    assertThatThrownBy(() -> DescriptorJson.readAll("[{}]"))
        .hasMessage("member '[0].kind' is missing");
    assertThatThrownBy(() -> DescriptorJson.read("{")).hasMessageStartingWith("line 1, column 2:");
  }
}

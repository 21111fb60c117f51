package dev.ingot.component.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.config.Sections.Server;
import dev.ingot.component.config.Sections.Tls;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConfigSectionTest {
  private final Problems problems = new Problems();

  private Server bind(String yaml) {
    return Server.BINDER.bind(Sections.of(yaml, problems));
  }

  @Test
  void anEmptySectionHasDefaults() {
    assertThat(bind("{}")).isEqualTo(new Server("localhost:4317", 10, Optional.empty()));
    assertThat(problems.toString()).isEmpty();
  }

  private String effective(String yaml) {
    ConfigSection section = Sections.of(yaml, problems);
    Server.BINDER.bind(section);
    return Sections.words(section.effective());
  }

  @Test
  void itIsUnderstoodWithEveryOptionWrittenOrNot() {
    assertThat(effective("{}")).isEqualTo("{endpoint=localhost:4317, connections=10, tls=null}");
    assertThat(effective("{connections: 12.0, tls: {file: a}}"))
        .isEqualTo("{endpoint=localhost:4317, connections=12, tls={file=a, insecure=false}}");
  }

  @Test
  void whatIsSwitchedOffIsUnderstoodAsNothing() {
    assertThat(effective("tls: {enabled: false, file: a}")).endsWith("tls=null}");
  }

  @Test
  void whatIsWrongIsUnderstoodAsItsDefault() {
    assertThat(effective("connections: []")).contains("connections=10");
  }

  @Test
  void valuesAreUnderstoodInTheNotationOfConfigurations() {
    ConfigSection section =
        Sections.of(
            "{time: 90s, secret: s, named: {a: b}, list: 'a,b', rare: 0, zero: 0, word: days}",
            problems);
    section.value("time", "").asDuration();
    section.value("wait", "1h").asDuration();
    section.value("secret", "").asSecret();
    section.value("named", "").asSecrets();
    section.value("list", "").asList(ConfigValue::asString);
    section.value("map", "x=1").asMap(value -> value.asInt(0, 9));
    section.value("share", "0.5").asDouble();
    section.value("on", "true").asBoolean();
    section.value("word", "").asEnum(TimeUnit.values());
    section.value("id", "a/b").asComponentId();
    section.value("any", "").asNode();
    section.value("rare", "3").ifWritten().asLong(0, 9);
    section.value("rarer", "7").ifWritten().asLong(0, 9);
    section.value("zero", "").ifWritten().asLong(0, 9);
    assertThat(Sections.words(section.effective()))
        .isEqualTo(
            "{time=1m30s, wait=1h0m0s, secret=s, named=[{name=a, value=b}], list=[a, b], map={x=1},"
                + " share=0.5, on=true, word=days, id=a/b, any=null, rare=0}");
  }

  @Test
  void unknownKeysSuggestTheNearest() {
    bind("endpiont: x\nfoo: 1\n");
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:1  CFG-001  'receivers::x' has invalid keys: endpiont
                did you mean 'endpoint'?
            a.yaml:2:1  CFG-001  'receivers::x' has invalid keys: foo
                remove it, or use one of: connections, endpoint, tls""");
  }

  @Test
  void keysAreCaseSensitive() {
    bind("Endpoint: x");
    assertThat(problems.toString()).contains("did you mean 'endpoint'?");
  }

  @Test
  void aSectionWithoutOptionsTakesNone() {
    Sections.of("a: 1", problems).checkUnknown(List.of());
    assertThat(problems.toString()).endsWith("    remove it; there are no options here");
  }

  @Test
  void nestedSectionsReportTheirPath() {
    bind("tls: {file: x, fiel: y}");
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:16  CFG-001  'receivers::x::tls' has invalid keys: fiel
                did you mean 'file'?""");
  }

  @Test
  void aRequiredOptionMustBeThere() {
    bind("tls: {}");
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:6  CFG-004  receivers::x::tls: 'file' is required
                set file""");
  }

  @Test
  void aRequiredOptionMustNotBeEmpty() {
    for (String empty : List.of("''", "~", "")) {
      Problems found = new Problems();
      Sections.of("file: " + empty, found).required("file").asString();
      assertThat(found.sorted()).hasSize(1);
    }
  }

  @Test
  void aNullSectionThatNeedsSettingsIsAbsent() {
    assertThat(bind("tls:").tls()).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aDisabledSectionIsTakenAway() {
    assertThat(bind("tls: {enabled: false}").tls()).isEmpty();
    assertThat(problems.toString()).isEmpty();
    assertThat(bind("tls: {enabled: true, file: f}").tls()).contains(new Tls("f", false));
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void theKeysOfADisabledSectionAreChecked() {
    assertThat(bind("tls: {enabled: false, insecur: true, file: 5}").tls()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:23  CFG-001  'receivers::x::tls' has invalid keys: insecur
                did you mean 'insecure'?
            a.yaml:1:44  CFG-002  receivers::x::tls: 'file' expected type 'string', got \
            unconvertible type 'int', value: '5'
                put the value in quotes""");
  }

  @Test
  void enabledMustBeABoolean() {
    bind("tls: {enabled: no, file: f}");
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:16  CFG-008  receivers::x: unexpected type string for 'enabled': got 'no' \
            value expected 'true' or 'false'
                write enabled: true or enabled: false""");
  }

  @Test
  void aSectionMustBeAMap() {
    assertThat(bind("tls: [a]").tls()).contains(new Tls("", false));
    assertThat(problems)
        .hasToString(
            "a.yaml:1:6  CFG-002  receivers::x: 'tls' expected type 'map', got unconvertible type"
                + " 'list'");
  }

  @Test
  void whatStandsInPlaceOfASectionIsNotShown() {
    bind("tls: hunter2");
    assertThat(problems)
        .hasToString(
            "a.yaml:1:6  CFG-002  receivers::x: 'tls' expected type 'map', got unconvertible type"
                + " 'string'");
  }

  @Test
  void defaultsOfANestedSectionCanBeOthers() {
    ConfigSection section = Sections.of("a: {connections: 5}", problems);
    Server server =
        section
            .value("a", "")
            .asSection(Server.BINDER, Map.of("endpoint", "other:1", "connections", "7"));
    assertThat(server.endpoint()).isEqualTo("other:1");
    assertThat(server.connections()).isEqualTo(5);
  }

  @Test
  void defaultsReachSectionsWithin() {
    ConfigSection section = Sections.of("a: {tls: {}}", problems);
    Server server =
        section.value("a", "").asSection(Server.BINDER, Map.of("tls.file", "given.pem"));
    assertThat(server.tls()).contains(new Tls("given.pem", false));
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void anOptionalSectionCanBeOnWhenAbsent() {
    ConfigSection section = Sections.of("{}", problems);
    assertThat(
            section
                .value("a", "{}")
                .asOptional(value -> value.asSection(Server.BINDER, Map.of()))
                .map(Server::connections))
        .contains(10);
  }

  @Test
  void inlineOptionsStandAtTheSameLevel() {
    ConfigSection section = Sections.of("endpoint: e:1\nown: 2", problems);
    section.checkUnknown(List.of("own", "endpoint", "connections", "tls"));
    Server server = section.inline(Server.BINDER, Map.of("connections", "3"));
    assertThat(server).isEqualTo(new Server("e:1", 3, Optional.empty()));
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void brokenRulesNameTheSection() {
    bind("connections: 13");
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:14  CFG-009  receivers::x: connections must not be 13
                take 12""");
  }

  @Test
  void warningsAreNoErrors() {
    ConfigSection section = Sections.of("a: 1", problems);
    section.warning("a", "a is old", "");
    assertThat(problems).hasToString("a.yaml:1:4  CFG-009  warning: receivers::x: a is old");
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void placesAreThoseOfValuesOrOfTheSection() {
    ConfigSection section = Sections.of("a:\n  b", problems);
    assertThat(section.locationOf("a")).isEqualTo(new Location("a.yaml", 2, 3));
    assertThat(section.locationOf("c")).isEqualTo(new Location("a.yaml", 1, 1));
    assertThat(section.has("a")).isTrue();
    assertThat(section.has("c")).isFalse();
    assertThat(section.path()).isEqualTo("receivers::x");
  }

  @Test
  void theWholeConfigurationHasNoPath() {
    ConfigSection whole = ConfigSection.of("", Sections.map("a: 1"), problems);
    whole.value("a", "").asString();
    whole.checkUnknown(List.of("b"));
    assertThat(problems.sorted().stream().map(problem -> problem.message()))
        .containsExactly(
            "the configuration has invalid keys: a",
            "'a' expected type 'string', got unconvertible type 'int', value: '1'");
  }
}

package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of a distribution's configuration, and its {@code validate}, judge alike. */
class SchemaIT {
  private static final int ROUNDS = 4_000;
  private static final Pattern CODE = Pattern.compile("  ([A-Z]{3,4}-\\d{3})  ");

  /** Wrong keys, types and texts; all other codes are about rules between values. */
  private static final Set<String> OF_THE_SCHEMA =
      Set.of(
          "CFG-001", "CFG-002", "CFG-003", "CFG-004", "CFG-005", "CFG-006", "CFG-007", "CFG-008",
          "CFG-010", "CFG-011", "CFG-014", "SVC-002", "SVC-003", "SVC-005", "SVC-009");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, Subject> SUBJECTS = new HashMap<>();

  private final Random random = new Random(20_26);
  private final SchemaMutation mutation = new SchemaMutation(random);

  /** The schema of a distribution, and the distribution. */
  private record Subject(BuiltCollector collector, JsonNode text, JsonSchema schema) {

    static Subject open(String name) {
      try {
        BuiltCollector collector = BuiltCollector.open(name);
        try (InputStream in = collector.resource("META-INF/ingot/config.schema.json")) {
          JsonNode text = MAPPER.readTree(in);
          JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
          return new Subject(collector, text, factory.getSchema(text));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    for (Subject subject : SUBJECTS.values()) {
      subject.collector().close();
    }
    SUBJECTS.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"otelcol-core", "otelcol-otlp"})
  void whatTheSchemaAcceptsIsAccepted(String name) throws Exception {
    Subject subject = SUBJECTS.computeIfAbsent(name, Subject::open);
    List<String> refused = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode configuration = configuration(subject);
      assertThat(subject.schema().validate(configuration)).as("%s", configuration).isEmpty();
      String said = validate(subject, configuration);
      if (!ofTheSchema(said).isEmpty()) {
        refused.add(said + " of " + configuration);
      }
    }
    assertThat(refused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"otelcol-core", "otelcol-otlp"})
  void oneChangedKeyIsJudgedAlike(String name) throws Exception {
    Subject subject = SUBJECTS.computeIfAbsent(name, Subject::open);
    int refused = 0;
    List<String> differences = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode mutant = mutation.of(configuration(subject));
      String said = validate(subject, mutant);
      Set<String> codes = ofTheSchema(said);
      Set<?> marks = subject.schema().validate(mutant);
      if (marks.isEmpty() != codes.isEmpty()) {
        differences.add("schema: " + marks + ", collector: " + said + " of " + mutant);
      }
      refused += codes.isEmpty() ? 0 : 1;
    }
    assertThat(differences).isEmpty();
    assertThat(refused).isBetween(ROUNDS / 4, ROUNDS * 9 / 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'grpc': {'enabled': false, 'auth': {}}                          | true
          'grpc': {'enabled': false, 'auth': {'authenticator': null}}     | true
          'grpc': {'enabled': false, 'auth': {'authenticator': ''}}       | true
          'grpc': {'enabled': false, 'auth': {'authenticator': 'a b/'}}   | false
          'grpc': {'enabled': false, 'auth': {'authentic': 'a'}}          | false
          'grpc': {'enabled': false, 'max_recv_msg_size_mib': -1}         | false
          'grpc': {'enabled': true, 'auth': {}}                           | false
          'grpc': {'auth': {}}                                            | false
          'grpc': {'auth': {'authenticator': ''}}                         | false
          'grpc': {'auth': {'enabled': false}}                            | true
          'grpc': {'auth': null, 'tls': null}                             | true
          'http': {'response_headers': [{'name': 'a', 'value': 'b'}]}     | true
          'http': {'response_headers': [{'name': 'a'}]}                   | true
          'http': {'response_headers': []}                                | true
          'http': {'response_headers': ''}                                | false
          'http': {'response_headers': [{'value': 'a'}]}                  | false
          'http': {'enabled': false, 'response_headers': [{}]}            | true
          'http': {'response_headers': [{'name': 'a', 'val': 'b'}]}       | false
          'http': {'response_headers': [null]}                            | false
          'http': {'response_headers': ['a']}                             | false
          """)
  void sectionsThatAreOffAndListsOfPairsAreJudgedAlike(String protocol, boolean right)
      throws Exception {
    Subject subject = SUBJECTS.computeIfAbsent("otelcol-core", Subject::open);
    ObjectNode root = plain();
    JsonNode protocols = MAPPER.readTree("{" + protocol.replace('\'', '"') + "}");
    root.withObject("/receivers/otlp").set("protocols", protocols);
    String said = validate(subject, root);
    assertThat(ofTheSchema(said).isEmpty()).as("%s of %s", said, root).isEqualTo(right);
    Set<?> marks = subject.schema().validate(root);
    assertThat(marks.isEmpty()).as("%s of %s", marks, root).isEqualTo(right);
  }

  /** One component with random settings beside the least that a collector needs. */
  private ObjectNode configuration(Subject subject) throws IOException {
    ObjectNode root = plain();
    SchemaSample sample = new SchemaSample(random, subject.text());
    List<String> sections =
        Stream.of("receivers", "processors", "exporters", "connectors", "extensions")
            .filter(each -> !types(subject, each).isEmpty())
            .toList();
    String section = sections.get(random.nextInt(sections.size()));
    List<Map.Entry<String, JsonNode>> types = types(subject, section);
    Map.Entry<String, JsonNode> type = types.get(random.nextInt(types.size()));
    String id = type.getKey().replaceAll("^\\^\\(?(\\w+).*", "$1") + "/random";
    root.withObject("/" + section).set(id, sample.of(type.getValue()));
    if (random.nextInt(4) == 0) {
      JsonNode telemetry = subject.text().at("/properties/service/properties/telemetry");
      root.withObject("/service").set("telemetry", sample.of(telemetry));
    }
    return root;
  }

  private static ObjectNode plain() throws IOException {
    return (ObjectNode)
        MAPPER.readTree(
            """
            {"receivers": {"otlp": {"protocols": {"grpc": null}}},
             "exporters": {"otlp_grpc": {"endpoint": "localhost:4317"}},
             "service": {"pipelines": {"traces":
               {"receivers": ["otlp"], "exporters": ["otlp_grpc"]}}}}
            """);
  }

  /** The types of a section; none if the distribution has no such component. */
  private static List<Map.Entry<String, JsonNode>> types(Subject subject, String section) {
    return List.copyOf(
        subject.text().at("/properties/" + section + "/patternProperties").properties());
  }

  private static Set<String> ofTheSchema(String said) {
    Set<String> codes = new TreeSet<>();
    CODE.matcher(said).results().map(found -> found.group(1)).forEach(codes::add);
    codes.retainAll(OF_THE_SCHEMA);
    return codes;
  }

  /** What the collector's {@code validate} says of a configuration. */
  private static String validate(Subject subject, ObjectNode configuration) throws Exception {
    return subject.collector().validate("yaml:" + configuration).said();
  }
}

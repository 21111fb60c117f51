package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.pipeline.PipelineSpec;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.registry.Registry;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  private static final String VALID =
      """
      receivers:
        nop:
      exporters:
        nop:
      service:
        pipelines:
          traces: {receivers: [nop], exporters: [nop]}
      """;

  private final Registry registry = RegistryAccess.of(new FakeComponents().registry());
  private final Problems problems = new Problems();

  private Optional<CollectorSettings> read(String yaml) {
    return new SettingsReader(registry, FeatureGates.defaults()).read(Configs.tree(yaml), problems);
  }

  private String problemsOf(String yaml) {
    read(yaml);
    return problems.toString();
  }

  @Test
  void readsPipelinesInTheOrderOfTheConfiguration() {
    CollectorSettings settings =
        read("""
        receivers: {nop: , nop/2: }
        processors: {nop: }
        exporters: {nop: }
        extensions: {nop: }
        service:
          extensions: [nop]
          pipelines:
            traces/z: {receivers: [nop], processors: [nop], exporters: [nop]}
            logs: {receivers: [nop, nop/2], exporters: [nop]}
        """)
            .orElseThrow();
    assertThat(settings.extensions()).extracting(each -> each.id().toString()).containsOnly("nop");
    assertThat(settings.pipelines())
        .extracting(each -> each.id().toString())
        .containsExactly("traces/z", "logs");
    PipelineSpec logs = settings.pipelines().get(1);
    assertThat(logs.receivers())
        .extracting(Reference::id)
        .extracting(Object::toString)
        .containsExactly("nop", "nop/2");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aListOfIdsIsNoText() {
    assertThat(
            problemsOf(
                VALID.replace("receivers: [nop]", "receivers: nop") + "  extensions: [true]\n"))
        .isEqualTo(
            """
            config.yaml:7:5  SVC-010  service::pipelines::traces: must have at least one receiver
                add receivers: [receiver id]
            config.yaml:7:25  SVC-002  'service::pipelines::traces::receivers' source data must be an array or slice, got string
                write [nop]
            config.yaml:8:16  SVC-002  'service::extensions' expected a component id, got 'bool'
                write [id, id/name]\
            """);
  }

  @Test
  void theFormerLoggingExporterIsNamed() {
    assertThat(problemsOf(VALID.replace("exporters:\n  nop:", "exporters:\n  nop:\n  logging:")))
        .isEqualTo(
            "config.yaml:5:3  SVC-005  exporters: unknown type: \"logging\" for id: \"logging\""
                + " (valid values: [bf exampleexporter nop nop2])\n"
                + "    the logging exporter has been deprecated, use the debug exporter instead");
  }

  @Test
  void unknownTypeSuggestsTheNearest() {
    assertThat(problemsOf(VALID.replace("exporters:\n  nop:", "exporters:\n  nop:\n  npo/2:")))
        .isEqualTo(
            "config.yaml:5:3  SVC-005  exporters: unknown type: \"npo\" for id: \"npo/2\" (valid"
                + " values: [bf exampleexporter nop nop2])\n"
                + "    did you mean 'nop'?");
  }

  @Test
  void unknownTypesOfTheGraphCasesAreRefusedHere() {
    assertThat(problemsOf(VALID + "processors: {unknown: }\nconnectors: {unknown: }"))
        .isEqualTo(
            "config.yaml:8:14  SVC-005  processors: unknown type: \"unknown\" for id: \"unknown\""
                + " (valid values: [bf exampleprocessor nop nop2])\n"
                + "    known: bf, exampleprocessor, nop, nop2\n"
                + "config.yaml:9:14  SVC-005  connectors: unknown type: \"unknown\" for id:"
                + " \"unknown\" (valid values: [bf exampleconnector examplerouter mockforward nop"
                + " nop2])\n"
                + "    known: bf, exampleconnector, examplerouter, mockforward, nop, nop2");
  }

  @Test
  void aFormerTypeAnswersWithAWarning() {
    assertThat(read(VALID.replace("nop", "oldnop/x"))).isPresent();
    assertThat(problems.toString())
        .isEqualTo(
            "config.yaml:2:3  SVC-013  warning: \"oldnop\" alias is deprecated; use \"nop\""
                + " instead\n"
                + "    write nop/x\n"
                + "config.yaml:4:3  SVC-013  warning: \"oldnop\" alias is deprecated; use \"nop\""
                + " instead\n"
                + "    write nop/x");
  }

  @Test
  void undefinedReferenceIsReportedWhereItStands() {
    assertThat(problemsOf(VALID.replace("exporters: [nop]", "exporters: [nop, nop/2]")))
        .isEqualTo(
            "config.yaml:7:49  SVC-011  service::pipelines::traces: references exporter \"nop/2\""
                + " which is not configured\n"
                + "    add it to the section exporters");
  }

  @Test
  void allProblemsComeAtOnce() {
    assertThat(
            problemsOf(
                """
                recievers:
                receivers:
                  nop: {bad: 1}
                  nop/a: 5
                  nop/: {}
                exporters:
                  nop: [1]
                service:
                  extension: []
                  extensions: {}
                  pipelines:
                    traces: {receivers: [nop, nop/, {}], processors: [nop/1, nop/1], exporter: []}
                    metrcs: {receivers: [nop], exporters: [nop]}
                    profiles: {receivers: [nop], exporters: [nop]}
                    logs: 1
                """))
        .isEqualTo(
            """
            config.yaml:1:1  CFG-001  the configuration has invalid keys: recievers
                did you mean 'receivers'?
            config.yaml:3:9  CFG-001  'receivers::nop' has invalid keys: bad
                remove it, or use one of: fail, fail_build, fail_listen, fail_start, fatal, password, stops
            config.yaml:4:10  SVC-002  'receivers::nop/a' expected a map, got 'int'
                write key: value pairs, indented below it
            config.yaml:5:3  SVC-003  receivers: in "nop/" id: the part after / should not be empty
                write type or type/name
            config.yaml:7:8  SVC-002  'exporters::nop' expected a map, got 'list'
                write key: value pairs, indented below it
            config.yaml:9:3  CFG-001  'service' has invalid keys: extension
                did you mean 'extensions'?
            config.yaml:10:15  SVC-002  'service::extensions' source data must be an array or slice, got map
                write [id, id/name]
            config.yaml:12:5  SVC-010  service::pipelines::traces: must have at least one exporter
                add exporters: [exporter id]
            config.yaml:12:31  SVC-003  service::pipelines::traces::receivers: in "nop/" id: the part after / should not be empty
                write type or type/name
            config.yaml:12:37  SVC-002  'service::pipelines::traces::receivers' expected a component id, got 'map'
                write [id, id/name]
            config.yaml:12:55  SVC-011  service::pipelines::traces: references processor "nop/1" which is not configured
                add it to the section processors
            config.yaml:12:62  SVC-011  service::pipelines::traces: references processor "nop/1" which is not configured
                add it to the section processors
            config.yaml:12:62  SVC-012  service::pipelines::traces: references processor "nop/1" multiple times
                a second instance needs a name of its own: nop/name
            config.yaml:12:70  CFG-001  'service::pipelines::traces' has invalid keys: exporter
                did you mean 'exporters'?
            config.yaml:13:5  SVC-009  service::pipelines: pipeline "metrcs": unknown pipeline signal: "metrcs"
                did you mean 'metrics'?
            config.yaml:14:5  SVC-009  service::pipelines: pipeline "profiles": profiling signal support is at alpha level, gated under the "service.profilesSupport" feature gate
                start with --feature-gates=service.profilesSupport, or remove the pipeline
            config.yaml:15:5  SVC-010  service::pipelines::logs: must have at least one exporter
                add exporters: [exporter id]
            config.yaml:15:5  SVC-010  service::pipelines::logs: must have at least one receiver
                add receivers: [receiver id]
            config.yaml:15:11  SVC-002  'service::pipelines::logs' expected a map, got 'int'
                write key: value pairs, indented below it\
            """);
  }

  @Test
  void aPipelineNeedsReceiversAndExporters() {
    assertThat(problemsOf(VALID.replace("{receivers: [nop], exporters: [nop]}", "{}")))
        .isEqualTo(
            "config.yaml:7:5  SVC-010  service::pipelines::traces: must have at least one"
                + " exporter\n"
                + "    add exporters: [exporter id]\n"
                + "config.yaml:7:5  SVC-010  service::pipelines::traces: must have at least one"
                + " receiver\n"
                + "    add receivers: [receiver id]");
  }

  @Test
  void anEmptyConfigurationIsNoConfiguration() {
    assertThat(problemsOf(""))
        .isEqualTo(
            "config.yaml:1:1  SVC-001  empty configuration file\n"
                + "    write at least receivers, exporters and service::pipelines");
  }

  @Test
  void profilesAreBehindAGate() {
    assertThat(problemsOf(VALID.replace("traces:", "profiles:")))
        .isEqualTo(
            "config.yaml:7:5  SVC-009  service::pipelines: pipeline \"profiles\": profiling signal"
                + " support is at alpha level, gated under the \"service.profilesSupport\" feature"
                + " gate\n"
                + "    start with --feature-gates=service.profilesSupport, or remove the pipeline");
  }

  @Test
  void theGateOpensPipelinesOfProfiles() {
    FeatureGates gates = FeatureGates.defaults().with("service.profilesSupport", new ArrayList<>());
    CollectorSettings settings =
        new SettingsReader(registry, gates)
            .read(Configs.tree(VALID.replace("traces:", "profiles/2:")), problems)
            .orElseThrow();
    assertThat(settings.pipelines())
        .extracting(pipeline -> pipeline.id().toString())
        .containsExactly("profiles/2");
  }

  @Test
  void anUnknownSignalSuggestsTheNearest() {
    assertThat(problemsOf(VALID.replace("traces:", "trace/x:")))
        .isEqualTo(
            "config.yaml:7:5  SVC-009  service::pipelines: pipeline \"trace/x\": unknown pipeline"
                + " signal: \"trace\"\n"
                + "    did you mean 'traces'?");
  }

  @Test
  void twoKeysCanBeTheSameId() {
    assertThat(problemsOf(VALID.replace("receivers:\n  nop:", "receivers:\n  nop:\n  'nop ':")))
        .isEqualTo(
            "config.yaml:3:3  SVC-004  receivers: duplicate name \"nop\"\n"
                + "    give one of them another name after the slash");
  }
}

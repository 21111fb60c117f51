package dev.ingot.builder.fromconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fromconfig.CollectorConfig.ConfigFile;
import dev.ingot.builder.fromconfig.Needs.Need;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void instancesOfATypeAreOneNeed() {
    List<Need> needs =
        needs(
            """
            receivers: {otlp/a: {}, otlp/b: {}, otlp: {}}
            exporters: {debug: {}}
            service:
              pipelines:
                traces: {receivers: [otlp/b, otlp], exporters: [debug]}
                metrics/x: {receivers: [otlp/a], exporters: [debug]}
            """);

    assertThat(problems).hasToString("");
    assertThat(needs).extracting(Need::label).startsWith("receiver 'otlp'", "exporter 'debug'");
    assertThat(needs.get(0).ids()).containsExactly("otlp", "otlp/a", "otlp/b");
    assertThat(needs.get(0).signals()).containsExactlyInAnyOrder("traces", "metrics");
    assertThat(needs.get(0).location()).hasToString("c1.yaml:1:25");
  }

  @Test
  void aConnectorIsNeededOnceThoughItStandsAtBothEnds() {
    List<Need> needs =
        needs(
            """
            receivers: {otlp: }
            exporters: {debug: }
            connectors: {forward/x: }
            service:
              pipelines:
                traces/1: {receivers: [otlp], exporters: [forward/x]}
                traces/2: {receivers: [forward/x], exporters: [debug]}
            """);

    assertThat(problems).hasToString("");
    assertThat(needs)
        .extracting(Need::label)
        .containsExactly(
            "receiver 'otlp'",
            "exporter 'debug'",
            "connector 'forward'",
            "provider 'env'",
            "provider 'file'");
  }

  @Test
  void schemesOfExpansionsNeedTheirProviders() {
    List<Need> needs =
        needs(
            """
            receivers:
              otlp:
                a: ${yaml:x} $${s3:no} $$${http:yes}
                ${https:key}: [ "${env:A:-${vault:b}}", "${NAME}", "$NAME", "${x:y}" ]
            exporters: {debug: }
            service:
              pipelines: {traces: {receivers: [otlp], exporters: [debug]}}
            """);

    assertThat(needs)
        .filteredOn(need -> need.kind().word().equals("provider"))
        .extracting(Need::type)
        .containsExactly("env", "file", "http", "https", "vault", "yaml");
  }

  @Test
  void laterFilesAreMergedIntoEarlierOnes() {
    List<Need> needs =
        needs(
            """
            receivers: {otlp: }
            exporters: {debug: }
            service:
              extensions: [health_check]
              pipelines: {traces: {receivers: [otlp], exporters: [debug]}}
            """,
            """
            exporters: {otlp_http: }
            extensions: {zpages: }
            service:
              extensions: [zpages]
              pipelines: {traces: {exporters: [otlp_http]}}
            """);

    assertThat(needs)
        .extracting(Need::label)
        .startsWith("receiver 'otlp'", "exporter 'otlp_http'", "extension 'zpages'")
        .hasSize(5);
    assertThat(problems)
        .hasToString(
            """
            c1.yaml:2:13  FRC-005  warning: exporter 'debug' is configured and not used, so it counts \
            for nothing
                list it in a pipeline, or remove it""");
  }

  @Test
  void anEmptyFileAddsNothing() {
    assertThat(
            needs(
                "# nothing\n",
                "receivers: {nop: }\nexporters: {nop: }\n"
                    + "service: {pipelines: {logs: {receivers: [nop], exporters: [nop]}}}"))
        .hasSize(4);
    assertThat(problems).hasToString("");
  }

  @Test
  void whatIsUnusedOrNotConfiguredIsSaid() {
    needs(
        """
        receivers: {otlp: , otlp/2: }
        exporters:
        extensions: {pprof: }
        service:
          extensions: [health_check]
          pipelines:
            traces: {receivers: [otlp], exporters: [debug]}
        """);

    assertThat(problems)
        .hasToString(
            """
            c1.yaml:1:21  FRC-005  warning: receiver 'otlp/2' is configured and not used, so it counts \
            for nothing
                list it in a pipeline, or remove it
            c1.yaml:3:14  FRC-005  warning: extension 'pprof' is configured and not used, so it counts \
            for nothing
                list it in 'service.extensions', or remove it
            c1.yaml:5:16  FRC-008  warning: extension 'health_check' is used and not configured
                add 'health_check:' to 'extensions', or name the file that has it too
            c1.yaml:7:45  FRC-008  warning: exporter 'debug' is used and not configured
                add 'debug:' to 'exporters', or name the file that has it too""");
  }

  @Test
  void sectionsThatComeFromElsewhereAreSaid() {
    List<Need> needs =
        needs(
            """
            receivers: ${file:receivers.yaml}
            exporters: {debug: }
            service:
              pipelines:
                traces: {receivers: [otlp], exporters: [debug], processors: "${env:P}"}
            """);

    assertThat(needs).extracting(Need::type).contains("otlp");
    assertThat(problems)
        .hasToString(
            """
            c1.yaml:1:12  FRC-009  warning: 'receivers' is not known here: ${file:receivers.yaml}
                name the file with what it stands for too, separated by a comma
            c1.yaml:5:65  FRC-009  warning: 'processors' is not known here: ${env:P}
                name the file with what it stands for too, separated by a comma""");
  }

  @Test
  void everythingOfAnotherShapeIsReportedAtOnce() {
    needs(
        """
        receivers: [otlp]
        exporters: 3
        service:
          extensions: one
          pipelines:
            traces: []
            logs: {receivers: {a: }, exporters: [1x, [], a/b]}
        """);

    assertThat(problems)
        .hasToString(
            """
            c1.yaml:1:12  FRC-002  'receivers' expects a map, got list
                write it as 'key: value'
            c1.yaml:2:12  FRC-002  'exporters' expects a map, got int
                write it as 'key: value'
            c1.yaml:4:15  FRC-002  'extensions' expects a list, got string
                write it as '[one, other]'
            c1.yaml:6:13  FRC-002  'service.pipelines.traces' expects a map, got list
                write it as 'key: value'
            c1.yaml:7:23  FRC-002  'receivers' expects a list, got map
                write it as '[one, other]'
            c1.yaml:7:42  FRC-004  '1x' is not the id of a component
                write it as 'type' or 'type/name'
            c1.yaml:7:46  FRC-004  'list' is not the id of a component
                write it as 'type' or 'type/name'
            c1.yaml:7:50  FRC-008  warning: exporter 'a/b' is used and not configured
                add 'a/b:' to 'exporters', or name the file that has it too""");
  }

  @Test
  void withoutPipelinesNothingRuns() {
    String fix =
        "\n    add 'service.pipelines', or name the file that has it too, separated by a comma";

    assertThat(refused("receivers: {otlp: }"))
        .startsWith("c1.yaml  FRC-003  the configuration has no pipelines, so nothing runs" + fix);
    assertThat(refused("service: {extensions: []}"))
        .startsWith("c1.yaml:1:10  FRC-003  the configuration has no pipelines");
    assertThat(refused("")).startsWith("c1.yaml  FRC-003  the configuration has no pipelines");
    assertThat(refused("service: [a]"))
        .startsWith("c1.yaml:1:10  FRC-002  'service' expects a map, got list");
    assertThat(refused("service: {pipelines: x}"))
        .startsWith("c1.yaml:1:22  FRC-002  'service.pipelines' expects a map, got string");
    assertThat(refused("- a")).startsWith("c1.yaml:1:1  FRC-002  the file expects a map, got list");
    assertThat(refused("a: [")).startsWith("c1.yaml:1:").contains("YAML-");
  }

  @Test
  void filesThatCannotBeReadAreAllNamed() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
    List<Path> files = List.of(folder.resolve("absent"), binary, folder);

    Optional<CollectorConfig> config =
        CollectorConfig.read(files, file -> "d/" + file.getFileName(), problems);

    assertThat(config).isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.code() + " " + problem.message())
        .containsExactlyInAnyOrder(
            "FRC-001 cannot read the configuration: there is no such file",
            "FRC-001 cannot read the configuration: it is not UTF-8",
            "FRC-001 cannot read the configuration: it is a folder");
    assertThat(problems.sorted().get(0).fix())
        .contains("check the path and that the file is UTF-8");
  }

  private String refused(String text) {
    Problems found = new Problems();
    new CollectorConfig(List.of(new ConfigFile("c1.yaml", text))).needs(found);
    assertThat(found.hasErrors()).isTrue();
    return found.toString();
  }

  private List<Need> needs(String... texts) {
    List<ConfigFile> files = new ArrayList<>();
    for (String text : texts) {
      files.add(new ConfigFile("c" + (files.size() + 1) + ".yaml", text));
    }
    return new CollectorConfig(files).needs(problems).orElseThrow().components();
  }
}

package dev.ingot.builder.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong before anything is sent; the whole is tried with real collectors by ci/verify.
 */
class VerificationTest {
  private final Problems problems = new Problems();
  private Path jar;
  private Path configuration;
  @TempDir Path folder;

  @BeforeEach
  void files() throws Exception {
    jar = Files.createFile(folder.resolve("otelcol.jar"));
    configuration = Files.createFile(folder.resolve("config.yaml"));
  }

  @Test
  void whatIsMissingIsNamedAllAtOnce() throws Exception {
    Files.delete(jar);
    Files.delete(configuration);
    assertThat(run("true")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            configuration
                + "  VER-001  there is no configuration\n"
                + "    name one with -Dconfig=FILE[,FILE...]",
            jar + "  VER-001  there is no jar\n    build it with mvn generate-distro");
  }

  @Test
  void aRefusedConfigurationIsQuoted() throws Exception {
    assertThat(run("echo 'config.yaml:1:1  X-1  no pipelines' >&2; exit 1")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            configuration
                + "  VER-002  the collector refuses the configuration: config.yaml:1:1  X-1  no"
                + " pipelines\n    correct it, or name another with -Dconfig=FILE");
  }

  @Test
  void aCollectorThatEndsEarlyIsNotReady() throws Exception {
    assertThat(run("test \"$3\" = run && echo 'port in use'; echo 'service: {}'")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            jar
                + "  VER-003  the collector was not ready within 20 s; its last line was: service:"
                + " {}\n    start it by hand with the same configuration; -Dseconds=N waits longer");
  }

  @Test
  void aConfigurationWithoutOtlpTriesNothing() throws Exception {
    String script =
        "if [ \"$3\" = run ]; then echo 'Everything is ready.'; exec sleep 60; fi\n"
            + "echo 'service: {pipelines: {traces/a: {receivers: [nop], exporters: [nop]}}}'";
    VerifyReport report = run(script).orElseThrow();
    assertThat(report.arrivals()).isEmpty();
    assertThat(report.untried()).containsExactly("traces/a");
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            configuration
                + "  VER-005  warning: no pipeline has an otlp receiver, so nothing was sent\n"
                + "    name a configuration that has one with -Dconfig=FILE");
  }

  @Test
  void reportsReadWell() {
    Arrival whole = arrival(Optional.of(10), List.of(), Optional.empty());
    Arrival lost = arrival(Optional.of(3), List.of(), Optional.empty());
    Arrival filtered = arrival(Optional.of(3), List.of("filter"), Optional.empty());
    Arrival unseen = arrival(Optional.empty(), List.of(), Optional.empty());
    Arrival refused = arrival(Optional.empty(), List.of(), Optional.of("HTTP status 503"));
    VerifyReport report =
        new VerifyReport(
            "otelcol",
            412,
            OptionalLong.of(68_900_000),
            List.of(whole, lost, filtered, unseen, refused),
            List.of("logs/nop"));
    assertThat(report.lines())
        .containsExactly(
            "otelcol: ready in 412 ms, 68 MB resident",
            "  traces: otlp (grpc) -> [traces, traces/2] -> otlp_http: 10 of 10 arrived",
            "  traces: otlp (grpc) -> [traces, traces/2] -> otlp_http: 3 of 10 arrived",
            "  traces: otlp (grpc) -> [traces, traces/2] -> otlp_http: 3 of 10 arrived; filter may"
                + " drop some",
            "  traces: otlp (grpc) -> [traces, traces/2] -> otlp_http: 10 sent; what this exporter"
                + " does with them cannot be seen",
            "  traces: otlp (grpc) -> [traces, traces/2] -> otlp_http: refused, HTTP status 503",
            "  logs/nop: not tried, none of its receivers takes OTLP directly");
    assertThat(List.of(whole, lost, filtered, unseen, refused))
        .extracting(Arrival::lost)
        .containsExactly(false, true, false, false, true);
    assertThat(report.toJson().print())
        .contains("\"readyMillis\": 412", "\"residentBytes\": 68900000", "\"arrived\": 3")
        .contains("\"refused\": \"HTTP status 503\"", "\"mayDrop\": [");
  }

  private static Arrival arrival(
      Optional<Integer> arrived, List<String> dropping, Optional<String> refusal) {
    return new Arrival(
        "traces",
        "otlp (grpc)",
        List.of("traces", "traces/2"),
        "otlp_http",
        10,
        arrived,
        dropping,
        refusal);
  }

  /** Runs with a shell script in place of Java; its third argument is the subcommand. */
  private Optional<VerifyReport> run(String script) throws Exception {
    Path java = folder.resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    Duration patience = Duration.ofSeconds(20);
    return Verification.run(
        new VerifyRequest("otelcol", jar, java, List.of(configuration), "", folder, patience),
        problems);
  }
}

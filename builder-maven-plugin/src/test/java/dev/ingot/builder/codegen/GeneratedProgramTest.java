package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.plan.PlanCase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated runs, in processes of their own. */
class GeneratedProgramTest {
  private static final String HOST =
      """
      package com.acme.host;

      import com.acme.acme_telemetry.Embedded;
      import dev.ingot.engine.EmbeddedCollector;
      import java.time.Duration;

      public final class Host {
        private static final String CONFIG =
            "yaml:{receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:0'}}}},"
                + " exporters: {debug: }, service: {pipelines:"
                + " {traces: {receivers: [otlp], exporters: [debug]}}}}";

        public static void main(String[] args) throws Exception {
          StringBuffer log = new StringBuffer();
          EmbeddedCollector.Builder builder = Embedded.collector().log(log);
          try (EmbeddedCollector one = builder.start(CONFIG);
              EmbeddedCollector two = builder.start(CONFIG)) {
            System.out.println(one.awaitReady(Duration.ofSeconds(30)));
            System.out.println(two.awaitReady(Duration.ofSeconds(30)));
            one.shutdown();
            System.out.println(one.isRunning() + " " + two.isRunning());
          }
          System.out.println(log.toString().split("Shutdown complete", -1).length - 1);
          System.out.println(log.toString().contains("1.0.0+acme"));
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aProgramStartsTwoCollectorsAndEndsByItself() throws Exception {
    GeneratedTree tree = GeneratedTree.of(PlanCase.of("library").plan());
    Path host = Files.writeString(folder.resolve("Host.java"), HOST);
    Compilation.compile(tree, List.of(host), folder);

    Outcome outcome = run("com.acme.host.Host");

    assertThat(outcome.output()).isEqualTo("true\ntrue\nfalse true\n2\ntrue\n");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void aProgramHasTheHooksOfItsManifest() throws Exception {
    GeneratedTree tree = GeneratedTree.of(PlanCase.of("hooks").plan());
    Compilation.compile(tree, folder);
    String main = "dev.ingot.distribution.otelcol_hooks.Main";

    assertThat(run(main, "echo", "--help", "x")).isEqualTo(new Outcome("echo [--help, x]\n", 7));
    assertThat(run(main, "--version"))
        .isEqualTo(new Outcome("otelcol-hooks version 1.4.0+acme\n", 0));
    assertThat(run(main, "--help").output())
        .contains("\n  echo                    Say \"it\" back\\n.\n");
  }

  /**
   * How a process ended.
   *
   * @param output what it wrote
   * @param exitCode its exit code
   */
  private record Outcome(String output, int exitCode) {}

  private Outcome run(String main, String... arguments) throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElse("java");
    String path = folder + File.pathSeparator + System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", path, main));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      assertThat(ended).as("it ends; it said: " + Files.readString(errors)).isTrue();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      return new Outcome(text.replace("\r\n", "\n"), process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }
}

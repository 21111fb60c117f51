package dev.ingot.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.LiteralProvider;
import dev.ingot.engine.run.StopRequest;
import dev.ingot.engine.run.StopSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTextTest {
  private static final String CONFIG =
      "--config=yaml:{receivers: {nop: }, processors: {nop: , nop/2: }, exporters: {nop: },"
          + " extensions: {nop: , nop/x: }, service: {extensions: [nop/x, nop], pipelines:"
          + " {traces/b: {receivers: [nop], processors: [nop/2, nop], exporters: [nop]},"
          + " logs: {receivers: [nop], exporters: [nop]}}}}";

  /** Never asked: nothing runs. */
  private record NoStop() implements StopSource {
    @Override
    public void connect(StopRequest request) {
      throw new AssertionError("nothing runs");
    }

    @Override
    public void ended(int exitCode) {
      throw new AssertionError("nothing runs");
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int printConfig(String... flags) {
    var registry =
        RegistryAccess.of(
            new FakeComponents()
                .registry()
                .provider(ComponentInfo.of("yaml", "a:yaml:1"), new LiteralProvider("yaml")));
    Console console = new Console(new PrintStream(out), new PrintStream(out));
    BuildInfo info = new BuildInfo("otelcol", "", "1");
    List<String> arguments = new java.util.ArrayList<>(List.of("print-config"));
    arguments.addAll(List.of(flags));
    return new Program(info, registry, Hooks.NONE, console, new NoStop()).run(arguments);
  }

  @Test
  void thePlanIsYamlInTheOrderOfTheConfiguration() {
    assertThat(printConfig(CONFIG, "--plan")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            extensions: [nop/x, nop]
            pipelines:
                traces/b:
                    receivers: [nop]
                    passes:
                        - [nop/2]
                        - [nop]
                    exporters: [nop]
                logs:
                    receivers: [nop]
                    passes: []
                    exporters: [nop]
            """);
  }

  @Test
  void thePlanIsJsonOnRequest() {
    assertThat(printConfig(CONFIG, "--plan", "--format=json")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\n  \"extensions\": [\n    \"nop/x\",\n    \"nop\"\n  ],\n")
        .contains("\"passes\": [\n        [\n          \"nop/2\"\n        ],");
  }

  @Test
  void thereIsNoPlanOfAWrongConfiguration() {
    assertThat(printConfig(CONFIG, "--set=service.x=1", "--plan", "--validate=false")).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("'service' has invalid keys: x");
  }
}

package dev.ingot.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.LiteralProvider;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.run.StopRequest;
import dev.ingot.engine.run.StopSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private static final String VALID =
      "{receivers: {nop: }, exporters: {nop: %s}, extensions: {nop: }, service: {extensions: [nop],"
          + " telemetry: {logs: {level: %s, disable_zap_resource: true}, metrics: {level: none}},"
          + " pipelines: {traces: {receivers: [nop], exporters: [nop]}}}}";

  /** Asks for the end as soon as the collector runs, or never. */
  private static final class AtOnce implements StopSource {
    private final AtomicInteger exitCode = new AtomicInteger(-1);
    private boolean never;

    @Override
    public void connect(StopRequest request) {
      if (!never) {
        request.bySignal();
      }
    }

    @Override
    public void ended(int code) {
      exitCode.set(code);
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeComponents fakes = new FakeComponents();
  private final AtOnce stopSource = new AtOnce();

  private int run(String... arguments) {
    Registry registry =
        RegistryAccess.of(
            fakes
                .registry()
                .provider(ComponentInfo.of("yaml", "a:yaml:1"), new LiteralProvider("yaml"))
                .defaultUriScheme("yaml"));
    return run(registry, arguments);
  }

  private int run(Registry registry, String... arguments) {
    Console console = new Console(new PrintStream(out, true), new PrintStream(err, true));
    BuildInfo info = new BuildInfo("otelcol", "A collector", "1.2.3");
    return new Program(info, registry, Hooks.NONE, console, stopSource).run(List.of(arguments));
  }

  private static String valid(String exporter, String level) {
    return "--config=yaml:" + VALID.formatted(exporter, level);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  /** The log without times. */
  private List<String> log() {
    return text(err).lines().map(line -> line.substring(line.indexOf('\t') + 1)).toList();
  }

  @Test
  void runsUntilAskedToEnd() {
    assertThat(run(valid("", "info"))).isZero();
    assertThat(log())
        .containsExactly(
            "info\tStarting otelcol...\t{\"Version\": \"1.2.3\", \"NumCPU\": "
                + Runtime.getRuntime().availableProcessors()
                + "}",
            "info\tEverything is ready. Begin running and processing data.",
            "info\tReceived signal from OS",
            "info\tStarting shutdown...",
            "info\tShutdown complete.");
    assertThat(fakes.events())
        .containsExactly(
            "start extension \"nop\"",
            "start exporter \"nop\"",
            "start receiver \"nop\"",
            "ready",
            "not ready",
            "stop receiver \"nop\"",
            "stop exporter \"nop\"",
            "stop extension \"nop\"");
    assertThat(stopSource.exitCode).hasValue(0);
  }

  @Test
  void aComponentThatDoesNotStartIsOneLine() {
    assertThat(run(valid("{fail_start: no disk}", "warn"))).isOne();
    assertThat(text(err)).isEqualTo("failed to start \"nop\" exporter: no disk\n");
    assertThat(fakes.events())
        .containsExactly(
            "start extension \"nop\"",
            "PERMANENT_ERROR exporter \"nop\": failed to start \"nop\" exporter: no disk",
            "stop exporter \"nop\"",
            "stop extension \"nop\"");
    assertThat(stopSource.exitCode).hasValue(1);
  }

  @Test
  void aFatalErrorEndsTheCollectorInGoodOrder() {
    stopSource.never = true;
    assertThat(
            run(
                valid("{fatal: disk lost}", "error"),
                "--feature-gates=-ingot.restartFailedComponents"))
        .isOne();
    assertThat(log())
        .containsExactly(
            "error\tAsynchronous error received, terminating process\t"
                + "{\"error\": \"exporter \\\"nop\\\": disk lost\"}",
            "exporter \"nop\": disk lost");
    assertThat(fakes.events())
        .containsExactly(
            "start extension \"nop\"",
            "start exporter \"nop\"",
            "FATAL_ERROR exporter \"nop\": disk lost",
            "start receiver \"nop\"",
            "ready",
            "not ready",
            "stop receiver \"nop\"",
            "stop exporter \"nop\"",
            "stop extension \"nop\"");
    assertThat(stopSource.exitCode).hasValue(1);
  }

  @Test
  void theStackOfABugIsShownAtDebugOnly() {
    assertThat(run(valid("{fail_start: bug}", "warn"))).isOne();
    assertThat(text(err)).doesNotContain("\tat ");
    assertThat(run(valid("{fail_start: bug}", "debug"))).isOne();
    assertThat(text(err)).contains("\tat dev.ingot.engine.fake.FakePart.start");
  }

  @Test
  void wrongConfigurationsAreProblemsWithPlaces() {
    assertThat(run("--config=yaml:" + VALID.formatted("{fial: x}", "info"), "--set=service.x=1"))
        .isOne();
    assertThat(text(err))
        .isEqualTo(
            """
            config.yaml:1:1  CFG-001  'service' has invalid keys: x
                remove it, or use one of: extensions, pipelines, telemetry
            config.yaml:1:40  CFG-001  'exporters::nop' has invalid keys: fial
                did you mean 'fail'?
            """);
    assertThat(fakes.events()).isEmpty();
  }

  @Test
  void validateStartsNothing() {
    assertThat(run("validate", valid("{fail_start: x}", "info"))).isZero();
    assertThat(text(out) + text(err)).isEmpty();
    assertThat(fakes.exporters()).isEmpty();
    assertThat(run("validate", valid("{fail: broken}", "info"))).isOne();
    assertThat(text(err)).isEqualTo("config.yaml:1:46  CFG-009  exporters::nop: broken\n");
  }

  @Test
  void validateShowsWarningsAndIsContent() {
    assertThat(
            run(
                "validate",
                valid("", "info").replace("receivers: {nop: }", "receivers: {nop: , oldnop/x: }")))
        .isZero();
    assertThat(text(err)).contains("warning: \"oldnop\" alias is deprecated; use \"nop\" instead");
  }

  @Test
  void warningsAreLogged() {
    assertThat(
            run(valid("", "warn").replace("receivers: {nop: }", "receivers: {nop: , oldnop/x: }")))
        .isZero();
    assertThat(log())
        .containsExactly(
            "warn\t\"oldnop\" alias is deprecated; use \"nop\" instead\t"
                + "{\"location\": \"config.yaml:1:21\"}");
  }

  @Test
  void needsAConfiguration() {
    assertThat(run()).isOne();
    assertThat(text(err))
        .isEqualTo(
            "Error: at least one config flag must be provided\n"
                + "Run 'otelcol --help' for usage.\n");
  }

  @Test
  void needsAProvider() {
    assertThat(run(RegistryAccess.of(fakes.registry()), "--config=a.yaml")).isOne();
    assertThat(text(err)).startsWith("Error: at least one Provider must be supplied\n");
  }

  @Test
  void flagsAreCheckedFirst() {
    assertThat(run("--feature-gates=nosuch", valid("", "info"))).isOne();
    assertThat(run("--set=key:name", valid("", "info"))).isOne();
    assertThat(run("print-config", "--mode=x")).isOne();
    assertThat(run("print-config", "--format=x")).isOne();
    assertThat(run("completion", "tcsh")).isOne();
    assertThat(run("validate", "--format=xml")).isOne();
    assertThat(run("help", "valdate")).isOne();
    assertThat(text(err).lines().filter(line -> line.startsWith("Error: ")))
        .containsExactly(
            "Error: no such feature gate \"nosuch\" (valid gates: "
                + String.join(" ", CompletionWords.gates())
                + ")",
            "Error: invalid value \"key:name\" for flag -set: missing equal sign",
            "Error: invalid mode \"x\": modes are: redacted, unredacted",
            "Error: unrecognized print format: x (formats are: yaml, json)",
            "Error: no completion for \"tcsh\" (shells are: bash, zsh, fish)",
            "Error: unrecognized report format: xml (formats are: text, json, sarif)",
            "Error: unknown command \"valdate\" for \"otelcol\"");
  }

  @Test
  void featureGatesChangeWhatIsValid() {
    String empty = "--config=yaml:{service: }";
    assertThat(run("validate", empty)).isOne();
    assertThat(run("validate", empty, "--feature-gates=service.AllowNoPipelines")).isZero();
    assertThat(run("validate", empty, "--feature-gates=-service.AllowNoPipelines")).isOne();
  }

  @Test
  void printConfigHidesWhatMayBeASecret() {
    String config = valid("{password: hunter2}", "info");
    assertThat(run("print-config", config)).isZero();
    assertThat(text(out)).contains("password: '[REDACTED]'").doesNotContain("hunter2");
    out.reset();
    assertThat(run("print-config", config, "--mode=unredacted", "--format=json")).isZero();
    assertThat(text(out)).contains("\"password\": \"hunter2\"");
  }

  @Test
  void printConfigChecksUnlessToldOtherwise() {
    String config = valid("{fail: broken}", "info");
    assertThat(run("print-config", config)).isOne();
    assertThat(text(out)).isEmpty();
    assertThat(run("print-config", config, "--validate=false")).isZero();
    assertThat(text(out)).contains("pipelines:");
  }

  @Test
  void printConfigPrintsWhatCannotBeBuilt() {
    String config = valid("{fail_build: no sense}", "info");
    assertThat(run("print-config", config)).isZero();
    assertThat(text(out)).contains("pipelines:");
    assertThat(text(err)).contains("  CFG-012  exporters::nop: no sense\n");
    assertThat(run("validate", config)).isOne();
    assertThat(run(config)).isOne();
    assertThat(run("print-config", config, "--plan")).isOne();
  }

  @Test
  void printConfigPrintsPipelinesThatCannotBeBuilt() {
    String config =
        "--config=yaml:{receivers: {nop: }, exporters: {nop: }, connectors: {mockforward: },"
            + " service: {pipelines: {traces: {receivers: [nop], exporters: [mockforward]}}}}";
    assertThat(run("print-config", config)).isZero();
    assertThat(text(out)).contains("- mockforward");
    assertThat(text(err)).contains("SVC-014  failed to build pipelines: ");
    assertThat(run("validate", config)).isOne();
  }

  @Test
  void validateWarnsOfWhatKeepsItFromStarting() {
    String config = valid("{fail_listen: no port}", "info");
    assertThat(run("validate", config)).isZero();
    assertThat(text(err)).endsWith("  CFG-013  warning: exporters::nop: no port\n    mend it\n");
    assertThat(run("print-config", config)).isZero();
    err.reset();
    assertThat(run(config)).isOne();
    assertThat(text(err)).endsWith("  CFG-013  exporters::nop: no port\n    mend it\n");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("-v")).isZero();
    assertThat(text(out)).isEqualTo("otelcol version 1.2.3\n");
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    for (CommandSpec each : CommandSpec.values()) {
      out.reset();
      assertThat(run(each.word(), "--help")).isZero();
      assertThat(text(out))
          .startsWith(each.summary() + "\n\nUsage:\n  otelcol " + each.word())
          .contains("\nExample:\n  otelcol " + each.word());
    }
  }

  @Test
  void helpListsAllCommands() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).startsWith("A collector\n\nUsage:\n  otelcol [command] [flags]\n");
    assertThat(CommandSpec.words())
        .allSatisfy(word -> assertThat(text(out)).contains("\n  " + word + " "));
  }

  @Test
  void helpShowsOneCommand() {
    assertThat(run("help", "validate")).isZero();
    String one = text(out);
    out.reset();
    assertThat(run("validate", "--help")).isZero();
    assertThat(one).isEqualTo(text(out)).contains("--format <format>");
    out.reset();
    assertThat(run("help")).isZero();
    assertThat(text(out)).startsWith("A collector\n\nUsage:\n  otelcol [command] [flags]\n");
  }

  @Test
  void showsFeatureGates() {
    assertThat(run("featuregate")).isZero();
    assertThat(text(out).lines())
        .startsWith(
            "ID                                             Enabled  Stage   Description",
            "configoptional.AddEnabledField                 true     Beta    An optional section"
                + " may have a key 'enabled' that switches it. Always on here.")
        .contains(
            "pdata.useProtoPooling                          false    Alpha   Pools of memory for"
                + " telemetry. Changes nothing here.");
    out.reset();
    assertThat(run("featuregate", "service.AllowNoPipelines")).isZero();
    assertThat(text(out))
        .isEqualTo(
            """
            Feature: service.AllowNoPipelines
            Description: Allow starting the Collector without starting any pipelines.
            Stage: Alpha
            Enabled: false
            """);
  }

  @Test
  void gatesThatCannotBeSwitchedAreWarnedOf() {
    assertThat(
            run(
                "validate",
                valid("", "info"),
                "--feature-gates=pdata.useProtoPooling,otelcol.printInitialConfig"))
        .isZero();
    assertThat(text(err))
        .isEqualTo(
            "--feature-gates  CFG-109  warning: the feature gate \"pdata.useProtoPooling\" cannot"
                + " be switched in this collector\n"
                + "    remove it\n");
  }

  @Test
  void validateReportsForPrograms() {
    String config = valid("{fail: broken}", "info");
    assertThat(run("validate", config, "--format=json")).isOne();
    assertThat(text(err)).isEmpty();
    assertThat(text(out))
        .isEqualTo(
            """
            {
              "valid": false,
              "problems": [
                {
                  "code": "CFG-009",
                  "severity": "error",
                  "source": "config.yaml",
                  "line": 1,
                  "column": 46,
                  "message": "exporters::nop: broken"
                }
              ]
            }
            """);
    out.reset();
    assertThat(run("validate", valid("", "info"), "--format=sarif")).isZero();
    assertThat(text(out)).contains("\"version\": \"2.1.0\"", "\"results\": []");
  }

  @Test
  void printsTheSchemaOfItsJar() {
    assertThat(run("config-schema")).isZero();
    assertThat(text(out)).isEqualTo("{\"title\": \"a schema for tests\"}\n");
  }

  @Test
  void flagsMayStandBeforeTheCommand() {
    assertThat(run("--set", "service.x=1", valid("", "info"), "validate", "--format", "json"))
        .isOne();
    assertThat(text(out)).contains("'service' has invalid keys: x");
  }
}

package dev.ingot.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.hook.CollectorCustomizer;
import dev.ingot.component.hook.Subcommand;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.LiteralProvider;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.run.StopRequest;
import dev.ingot.engine.run.StopSource;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import dev.ingot.yaml.MapNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code of those who built a collector can change. */
class HooksTest {
  private static final String VALID =
      "yaml:{receivers: {nop: }, exporters: {nop: }, service: {telemetry: {metrics: {level: none}},"
          + " pipelines: {traces: {receivers:"
          + " [nop], exporters: [nop]}}}}";
  private static final Subcommand ECHO =
      (arguments, streams) -> {
        streams.out().print(arguments);
        streams.err().print("said");
        return 7;
      };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Asks for the end at once. */
  private static final class AtOnce implements StopSource {
    @Override
    public void connect(StopRequest request) {
      request.bySignal();
    }

    @Override
    public void ended(int exitCode) {}
  }

  private int run(Hooks hooks, String... arguments) {
    Registry registry =
        RegistryAccess.of(
            new FakeComponents()
                .registry()
                .provider(ComponentInfo.of("yaml", "a:yaml:1"), new LiteralProvider("yaml")));
    Console console = new Console(new PrintStream(out, true), new PrintStream(err, true));
    BuildInfo info = new BuildInfo("otelcol", "A collector", "1.2.3");
    return new Program(info, registry, hooks, console, new AtOnce()).run(List.of(arguments));
  }

  private static Hooks command(String name, Subcommand command) {
    return new Hooks(List.of(), List.of(new AddedCommand(name, "Says it back.", command)));
  }

  private static Hooks customizers(CollectorCustomizer... customizers) {
    return new Hooks(List.of(customizers), List.of());
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void addedCommandGetsEverythingBehindItsName() {
    assertThat(run(command("echo", ECHO), "echo", "a", "--help", "-x=1")).isEqualTo(7);
    assertThat(out()).isEqualTo("[a, --help, -x=1]");
    assertThat(err()).isEqualTo("said");
  }

  @Test
  void addedCommandsAreInTheHelpText() {
    assertThat(run(command("echo", ECHO), "--help")).isZero();
    assertThat(out()).contains("\n  echo                    Says it back.\n\nFlags:\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void addedCommandsAreCompleted(String shell) {
    assertThat(run(command("echo", ECHO), "completion", shell)).isZero();
    assertThat(out()).containsPattern("(help|-a) echo\\b");
  }

  @Test
  void addedCommandsAreSuggested() {
    assertThat(run(command("echo", ECHO), "ecko")).isOne();
    assertThat(err()).contains("did you mean echo?");
  }

  @Test
  void addedCommandThatFailsIsOneLine() {
    Subcommand failing =
        (arguments, streams) -> {
          throw new IOException("no disk");
        };

    assertThat(run(command("echo", failing), "echo")).isOne();
    assertThat(err()).isEqualToNormalizingNewlines("Error: echo: no disk\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "print-initial-config", "Echo", "a b", "-x", ""})
  void namesThatTheBuilderRefuses(String name) {
    assertThatThrownBy(() -> new AddedCommand(name, "Says it back.", ECHO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the builder refuses the command '" + name + "'");
  }

  @Test
  void summaryCannotEndTheTextOfAShell() {
    assertThatThrownBy(() -> new AddedCommand("echo", "It's back", ECHO))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void twoCommandsOfOneNameAreRefused() {
    AddedCommand echo = new AddedCommand("echo", "Says it back.", ECHO);

    assertThatThrownBy(() -> new Hooks(List.of(), List.of(echo, echo)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the builder refuses two commands with one name");
  }

  @Test
  void buildInfoIsWhatTheLastCustomizerSays() {
    Hooks hooks =
        customizers(
            setup -> setup.withBuildInfo(new BuildInfo("acme", "Acme's", "2")),
            setup ->
                setup.withBuildInfo(
                    new BuildInfo(setup.buildInfo().command() + "-x", "Acme's", "3")));

    assertThat(run(hooks, "--version")).isZero();
    assertThat(out()).isEqualTo("acme-x version 3\n");
  }

  @Test
  void defaultConfigurationIsReadWhenNoneIsGiven() {
    Hooks hooks =
        customizers(
            setup ->
                setup.withDefaultConfig(VALID).withDefaultConfig("yaml:{extensions: {nop: }}"));

    assertThat(run(hooks, "print-config")).isZero();
    assertThat(out()).contains("receivers:", "extensions:");
  }

  @Test
  void givenFlagsTakeThePlaceOfDefaults() {
    Hooks hooks = customizers(setup -> setup.withDefaultConfig("yaml:{broken: }"));

    assertThat(run(hooks, "validate", "--config", VALID)).isZero();
    assertThat(err()).isEmpty();
    assertThat(run(hooks, "validate")).isOne();
  }

  @Test
  void defaultsCountOnlyForCommandsThatHaveTheFlag() {
    Hooks hooks =
        customizers(setup -> setup.withDefaultConfig(VALID).withDefaultFlag("format", "json"));

    assertThat(run(hooks, "validate")).isZero();
    assertThat(run(hooks, "print-config")).isZero();
    assertThat(out()).startsWith("{");
  }

  @Test
  void defaultOfAnUnknownFlagIsSaid() {
    assertThat(run(customizers(setup -> setup.withDefaultFlag("fromat", "json")), "run")).isOne();
    assertThat(err())
        .isEqualToNormalizingNewlines(
            "Error: a customizer gives a default to the flag --fromat, which can have none\n"
                + "  did you mean --format?\n"
                + "Run 'otelcol --help' for usage.\n");
  }

  @Test
  void defaultThatIsNoBooleanIsSaid() {
    assertThat(run(customizers(setup -> setup.withDefaultFlag("validate", "no")), "run")).isOne();
    assertThat(err())
        .startsWith("Error: invalid value \"no\" for flag --validate: write true or false");
  }

  @Test
  void convertersSeeTheMergedConfigurationInTheirOrder() {
    Hooks hooks =
        customizers(
            setup ->
                setup
                    .withConverter((root, problems) -> without(root, "x"))
                    .withConverter(
                        (root, problems) -> {
                          assertThat(root.entries()).doesNotContainKey("x").containsKey("service");
                          return root;
                        }));

    assertThat(run(hooks, "validate", "--config", VALID, "--config", "yaml:{x: 1}")).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void problemsOfConvertersEndTheCollector() {
    Problem problem =
        new Problem(
            "ACME-1", Severity.ERROR, new Location("c.yaml", 3, 1), "no region", Optional.empty());
    Hooks hooks =
        customizers(
            setup ->
                setup.withConverter(
                    (root, problems) -> {
                      problems.add(problem);
                      return root;
                    }));

    assertThat(run(hooks, "run", "--config", VALID)).isOne();
    assertThat(err()).isEqualToNormalizingNewlines("c.yaml:3:1  ACME-1  no region\n");
  }

  @Test
  void customizerThatThrowsEndsTheCollector() {
    Hooks hooks =
        customizers(
            setup -> {
              throw new IllegalArgumentException("out of luck");
            });

    assertThat(run(hooks, "components")).isOne();
    assertThat(err())
        .isEqualToNormalizingNewlines(
            "internal error: java.lang.IllegalArgumentException: out of luck\n");
  }

  private static MapNode without(MapNode root, String key) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>(root.entries());
    entries.remove(key);
    return new MapNode(root.location(), entries, root.original());
  }
}

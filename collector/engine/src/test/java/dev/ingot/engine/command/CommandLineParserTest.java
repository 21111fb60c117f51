package dev.ingot.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineParserTest {

  private static Invocation parse(String... words) throws UsageException {
    return CommandLineParser.parse("otelcol", CommandSpec.words(), List.of(words));
  }

  private static void refused(String message, String... words) {
    assertThatThrownBy(() -> parse(words)).isInstanceOf(UsageException.class).hasMessage(message);
  }

  @Test
  void runsWithoutACommand() throws Exception {
    Invocation invocation =
        parse("--config=a.yaml", "--config", "b.yaml", "-set", "a.b=c=d", "--set=e=");
    assertThat(invocation.command()).isEqualTo(CommandSpec.RUN);
    assertThat(invocation.all(Flag.CONFIG)).containsExactly("a.yaml", "b.yaml");
    assertThat(invocation.all(Flag.SET)).containsExactly("a.b=c=d", "e=");
  }

  @Test
  void anAliasIsACommandToo() throws Exception {
    assertThat(parse("print-initial-config", "--validate=false").isOn(Flag.VALIDATE, true))
        .isFalse();
  }

  @Test
  void oneLetterIsEnoughForHelpAndVersion() throws Exception {
    assertThat(parse("-v").isOn(Flag.VERSION, false)).isTrue();
    assertThat(parse("validate", "-h").isOn(Flag.HELP, false)).isTrue();
  }

  @Test
  void unknownFlagSuggestsTheNearest() {
    refused("unknown flag: --confg\n  did you mean --config?", "--confg=a");
    refused("unknown flag: --x", "validate", "-x");
    refused("unknown flag: --mode", "validate", "--mode=redacted");
  }

  @Test
  void unknownCommandSuggestsTheNearest() {
    refused(
        "unknown command \"valdate\" for \"otelcol\"\n  did you mean validate?",
        "valdate",
        "--config=a");
    refused("unknown command \"x\" for \"otelcol\"", "--config=a", "x");
  }

  @Test
  void aFlagWithoutItsValueIsRefused() {
    refused("flag needs an argument: --config <uri>", "--config");
    refused(
        "invalid value \"maybe\" for flag --validate: write true or false",
        "print-config",
        "--validate=maybe");
  }

  @Test
  void onlySomeCommandsTakeArguments() throws Exception {
    assertThat(parse("completion", "bash").arguments()).containsExactly("bash");
    refused("unexpected argument \"b\"", "completion", "bash", "b");
    refused("unexpected argument \"x\"", "components", "x");
  }

  @Test
  void flagsMayStandBeforeTheCommand() throws Exception {
    Invocation invocation = parse("--config", "validate", "-v=false", "validate", "--set=a=b");
    assertThat(invocation.command()).isEqualTo(CommandSpec.VALIDATE);
    assertThat(invocation.all(Flag.CONFIG)).containsExactly("validate");
    assertThat(invocation.arguments()).isEmpty();
    refused("unknown flag: --mode", "--mode=redacted", "validate");
  }
}

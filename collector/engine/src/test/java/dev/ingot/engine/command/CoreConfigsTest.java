package dev.ingot.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.LiteralProvider;
import dev.ingot.engine.fake.Rows;
import dev.ingot.engine.fake.Rows.Row;
import dev.ingot.engine.run.StopRequest;
import dev.ingot.engine.run.StopSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates the configurations of the Collector's own tests. */
class CoreConfigsTest {
  private static final String MINIMAL =
      "receivers: {nop: }\nexporters: {nop: }\nservice:\n  pipelines: {traces: {receivers: [nop],"
          + " exporters: [nop]}}\n  telemetry:\n";

  static List<Row> rows() {
    return Rows.read("collector-configs/core/index.jsonl");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAsValidAsTheCollectorFindsIt(Row row) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = validate(config(row), err);
    String problems = err.toString(StandardCharsets.UTF_8);
    if (row.text("expected").equals("valid")) {
      assertThat(problems).isEmpty();
      assertThat(exitCode).isZero();
    } else {
      assertThat(exitCode).isOne();
      assertThat(problems.replace("service::telemetry'", "service.telemetry'"))
          .contains(lastLine(row.text(key(row))));
    }
  }

  private static String key(Row row) {
    return row.fields().containsKey("error_equals") ? "error_equals" : "error_contains";
  }

  /** The Collector's words behind its heading. */
  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  /** The configuration, with components that are there, or around a section of its own. */
  private static String config(Row row) {
    String text = Rows.text("collector-configs/core/" + row);
    return row.fields().containsKey("section")
        ? MINIMAL + text.indent(4)
        : text.replace("statuswatcher", "nop").replace("unhealthy", "nop2");
  }

  private static int validate(String config, ByteArrayOutputStream err) {
    var registry =
        RegistryAccess.of(
            new FakeComponents()
                .registry()
                .provider(ComponentInfo.of("yaml", "a:yaml:1"), new LiteralProvider("yaml")));
    Console console =
        new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(err));
    return new Program(
            new BuildInfo("otelcol", "", "1"), registry, Hooks.NONE, console, new NoStop())
        .run(List.of("validate", "--config=yaml:" + config));
  }

  private record NoStop() implements StopSource {
    @Override
    public void connect(StopRequest request) {
      throw new AssertionError("validate runs nothing");
    }

    @Override
    public void ended(int exitCode) {
      throw new AssertionError("validate runs nothing");
    }
  }
}

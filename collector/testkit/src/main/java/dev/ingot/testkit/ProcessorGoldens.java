package dev.ingot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Processor;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.component.StartException;
import dev.ingot.component.config.ConfigBinder;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What a processor of the Collector made of configurations and telemetry, case by case, and whether
 * ours agrees.
 *
 * @param type the processor's type
 * @param binder reads its configuration
 * @param factory makes it
 * @param <C> its config record
 */
public record ProcessorGoldens<C>(
    String type, ConfigBinder<C> binder, ProcessorFactory<C> factory) {

  /**
   * A case.
   *
   * @param name its name, which test reports show
   * @param signal the id of the signal
   * @param config the configuration
   * @param input the telemetry before, OTLP JSON
   * @param expected the telemetry behind it, OTLP JSON; empty: the configuration is refused
   */
  public record Case(String name, String signal, String config, String input, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * The cases of a table: a line each, its cells parted by tabs.
   *
   * @param file compressed with gzip; closed at the end
   */
  public static List<Case> read(InputStream file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> read(line.split("\t", -1))).toList();
    }
  }

  private static Case read(String[] cells) {
    return new Case(cells[0], cells[1], cells[2], cells[3], cells[4]);
  }

  /**
   * Runs a case.
   *
   * @throws AssertionError when ours does not agree
   */
  public void check(Case row) throws Exception {
    Signal<? extends Telemetry> signal =
        Signal.ALL.stream()
            .filter(each -> each.id().equals(row.signal()))
            .findFirst()
            .orElseThrow();
    if (row.expected().isEmpty()) {
      assertThat(isRefused(signal, row.config())).as(row.config()).isTrue();
    } else {
      check(signal, row);
    }
  }

  private <T extends Telemetry> void check(Signal<T> signal, Case row) throws Exception {
    Sink<T> sink = new Sink<>();
    started(signal, row.config(), sink).consume(parse(signal, row.input()));
    assertThat(sink.taken()).hasSize(1);
    assertThat(SortedAttributes.json(signal, sink.taken().get(0)))
        .as(row.config())
        .isEqualTo(SortedAttributes.json(signal, parse(signal, row.expected())));
  }

  private boolean isRefused(Signal<? extends Telemetry> signal, String config) {
    if (!ConfigText.problems(binder, config).isEmpty()) {
      return true;
    }
    try {
      started(signal, config, new Sink<>());
      return false;
    } catch (StartException e) {
      return true;
    }
  }

  private <T extends Telemetry> Processor<T> started(Signal<T> signal, String config, Sink<T> sink)
      throws StartException {
    TestContext context = new TestContext();
    Processor<T> processor =
        factory.create(
            signal,
            context.of(ComponentKind.PROCESSOR, type),
            ConfigText.bind(binder, config),
            sink);
    processor.start(context);
    return processor;
  }

  private static <T extends Telemetry> T parse(Signal<T> signal, String json) throws Exception {
    return OtlpJson.parse(signal, json.getBytes(StandardCharsets.UTF_8), RequestMetadata.NONE);
  }
}

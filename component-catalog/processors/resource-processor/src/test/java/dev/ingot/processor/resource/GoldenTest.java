package dev.ingot.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Processor;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.Rewriter;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Collector's processor made of configurations and telemetry, case by case. */
class GoldenTest {
  record Row(String signal, String config, String input, String expected) {}

  static List<Named<Row>> cases() throws IOException {
    String name = "/conformance/golden/resource-processor.tsv.gz";
    try (InputStream file = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(name));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .map(cells -> Named.of(cells[0], new Row(cells[1], cells[2], cells[3], cells[4])))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCollectorAgrees(Row row) throws Exception {
    Signal<? extends Telemetry> signal =
        Signal.ALL.stream()
            .filter(each -> each.id().equals(row.signal()))
            .findFirst()
            .orElseThrow();
    if (row.expected().isEmpty()) {
      assertThat(isRefused(signal, row.config())).as(row.config()).isTrue();
    } else {
      assertThat(process(signal, row))
          .as(row.config())
          .isEqualTo(canonical(signal, row.expected()));
    }
  }

  private static boolean isRefused(Signal<? extends Telemetry> signal, String config) {
    if (!ConfigText.problems(new ResourceConfigBinder(), config).isEmpty()) {
      return true;
    }
    try {
      started(signal, config, new Sink<>());
      return false;
    } catch (StartException e) {
      return true;
    }
  }

  private static <T extends Telemetry> String process(Signal<T> signal, Row row) throws Exception {
    Sink<T> sink = new Sink<>();
    T input = OtlpJson.parse(signal, utf8(row.input()), RequestMetadata.NONE);
    started(signal, row.config(), sink).consume(input);
    assertThat(sink.taken()).hasSize(1);
    return json(signal, sink.taken().get(0));
  }

  private static <T extends Telemetry> Processor<T> started(
      Signal<T> signal, String config, Sink<T> sink) throws StartException {
    TestContext context = new TestContext();
    Processor<T> processor =
        new ResourceProcessorFactory()
            .create(
                signal,
                context.of(ComponentKind.PROCESSOR, "resource"),
                ConfigText.bind(new ResourceConfigBinder(), config),
                sink);
    processor.start(context);
    return processor;
  }

  private static <T extends Telemetry> String canonical(Signal<T> signal, String text)
      throws Exception {
    return json(signal, OtlpJson.parse(signal, utf8(text), RequestMetadata.NONE));
  }

  /**
   * With sorted attributes: they are a map, and the Collector changes the order when it deletes.
   */
  private static <T extends Telemetry> String json(Signal<T> signal, T telemetry) {
    Rewriter sorting =
        new Rewriter(
            List.of(
                Edit.of(Level.RESOURCE, GoldenTest::sort),
                Edit.of(Level.RECORD, GoldenTest::sort)));
    return new String(OtlpJson.toJson(sorting.rewrite(signal, telemetry)), StandardCharsets.UTF_8);
  }

  private static boolean sort(Cursor cursor) {
    Attributes attributes = cursor.attributes();
    Map<String, byte[]> sorted = new TreeMap<>();
    while (attributes.size() > 0) {
      sorted.put(attributes.key(0), attributes.value(0).encoded());
      attributes.delete(0);
    }
    sorted.forEach((key, value) -> attributes.insert(utf8(key), value));
    return true;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package dev.ingot.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import dev.ingot.telemetry.oracle.Items;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  private static final RequestMetadata SENDER = new RequestMetadata("10.0.0.1:5", Map.of());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50})
  void everyItemKeepsWhatStandsAroundIt(int maxItems) throws Exception {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      RandomRequests requests = new RandomRequests(4711 + maxItems, true);
      for (int round = 0; round < 200; round++) {
        checkSplit(signal, requests.next(signal), requests.next(signal), maxItems);
      }
    }
  }

  private static <T extends Telemetry> void checkSplit(
      Signal<T> signal, Message first, Message second, int maxItems) throws Exception {
    T one = signal.decode(first.toByteArray(), SENDER);
    T two = signal.decode(second.toByteArray(), RequestMetadata.NONE);
    T both = signal.concat(List.of(one, two));

    List<T> parts = signal.split(both, maxItems);

    List<List<Object>> given = new ArrayList<>(Items.of(first));
    given.addAll(Items.of(second));
    assertThat(Items.of(Oracle.parse(both))).isEqualTo(given);
    List<List<Object>> items = new ArrayList<>();
    for (T part : parts) {
      Message seen = Oracle.parse(part);
      assertThat(Items.of(seen)).hasSize(part.itemCount());
      assertThat(part.metadata()).isEqualTo(SENDER);
      items.addAll(Items.of(seen));
      checkSegments(signal, part);
    }
    assertThat(items).isEqualTo(given);
    assertThat(parts.subList(0, parts.size() - 1))
        .allSatisfy(part -> assertThat(part.itemCount()).isEqualTo(maxItems));
    assertThat(parts.get(parts.size() - 1).itemCount()).isLessThanOrEqualTo(maxItems);
  }

  private static <T extends Telemetry> void checkSegments(Signal<T> signal, T part)
      throws Exception {
    for (Segment segment : part.segments()) {
      T alone = signal.of(List.of(segment), RequestMetadata.NONE);
      T again = signal.decode(alone.toByteArray(), RequestMetadata.NONE);
      assertThat(again.itemCount()).isEqualTo(segment.items());
      assertThat(again.segments()).allMatch(Segment::canonical);
    }
  }

  @Test
  void whatIsSmallEnoughComesBackItself() throws Exception {
    Traces traces = Signal.TRACES.decode(spans(3, 1), SENDER);
    assertThat(Signal.TRACES.split(traces, 3)).containsExactly(traces);
  }

  @Test
  void wholeResourcesAreSharedNotCopied() throws Exception {
    byte[] request = concat(spans(4, 1), spans(4, 1), spans(4, 1));
    Traces traces = Signal.TRACES.decode(request, SENDER);

    List<Traces> parts = Signal.TRACES.split(traces, 8);

    assertThat(parts).extracting(Telemetry::itemCount).containsExactly(8, 4);
    assertThat(parts)
        .flatExtracting(Telemetry::segments)
        .hasSize(2)
        .allSatisfy(segment -> assertThat(segment.buffer()).isSameAs(request));
  }

  @Test
  void scopesWithoutItemsComeOutOnce() throws Exception {
    WireWriter request = new WireWriter();
    int resource = request.begin(1);
    for (int i = 0; i < 100_000; i++) {
      request.end(request.begin(2));
    }
    int scope = request.begin(2);
    for (int i = 0; i < 10; i++) {
      request.end(request.begin(2));
    }
    request.end(scope);
    request.end(resource);
    Logs logs = Signal.LOGS.decode(request.toByteArray(), SENDER);

    List<Logs> parts = Signal.LOGS.split(logs, 3);

    assertThat(parts).extracting(Telemetry::itemCount).containsExactly(3, 3, 3, 1);
    assertThat(parts.stream().mapToLong(Telemetry::byteSize).sum()).isLessThan(200_100);
  }

  @Test
  void manySmallPartsOfOneScopeTakeLinearTime() throws Exception {
    Traces traces = Signal.TRACES.decode(spans(200_000, 1), SENDER);
    assertThat(Signal.TRACES.split(traces, 2)).hasSize(100_000);
  }

  @Test
  void aSegmentThatRepeatsSingularFieldsIsMergedFirst() {
    // a metric with two gauges of one point each: the gauges are one gauge with two points
    WireWriter request = new WireWriter();
    int resource = request.begin(1);
    int scope = request.begin(2);
    int metric = request.begin(2);
    for (int i = 0; i < 2; i++) {
      int gauge = request.begin(5);
      request.end(request.begin(1));
      request.end(gauge);
    }
    request.end(metric);
    request.end(scope);
    request.end(resource);
    Segment odd = new Segment(request.toByteArray(), 0, request.size(), 2, false);

    List<Metrics> parts =
        Signal.METRICS.split(Signal.METRICS.of(List.of(odd), RequestMetadata.NONE), 1);

    assertThat(parts).extracting(Telemetry::itemCount).containsExactly(1, 1);
    assertThat(parts).allSatisfy(part -> assertThat(Items.of(Oracle.parse(part))).hasSize(1));
  }

  @Test
  void fewerThanOneItemIsRefused() {
    assertThatThrownBy(() -> Signal.LOGS.split(Signal.LOGS.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxItems must be at least 1, got 0");
  }

  private static byte[] spans(int count, int resources) {
    WireWriter request = new WireWriter();
    for (int i = 0; i < resources; i++) {
      int resource = request.begin(1);
      int scope = request.begin(2);
      for (int span = 0; span < count; span++) {
        int mark = request.begin(2);
        request.text(5, "span " + span);
        request.end(mark);
      }
      request.end(scope);
      request.end(resource);
    }
    return request.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    WireWriter all = new WireWriter();
    for (byte[] part : parts) {
      all.raw(part, 0, part.length);
    }
    return all.toByteArray();
  }
}

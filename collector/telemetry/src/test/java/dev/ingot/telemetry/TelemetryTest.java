package dev.ingot.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetryTest {
  private static final byte[] TWO_RESOURCES = {10, 0, 10, 0};

  @Test
  void segmentsAreWrittenOneAfterTheOther() throws Exception {
    Traces two = Signal.TRACES.decode(TWO_RESOURCES, RequestMetadata.NONE);
    Traces all = Signal.TRACES.concat(List.of(two, Signal.TRACES.empty(), two));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    all.writeTo(out);
    assertThat(out.toByteArray())
        .isEqualTo(all.toByteArray())
        .containsExactly(10, 0, 10, 0, 10, 0, 10, 0);
    assertThat(all.byteSize()).isEqualTo(8);
    assertThat(all.segments().get(0).buffer()).isSameAs(TWO_RESOURCES);
  }

  @Test
  void printedTelemetryShowsNoContent() throws Exception {
    assertThat(Signal.METRICS.decode(TWO_RESOURCES, RequestMetadata.NONE))
        .hasToString("metrics[0 metric points, 4 bytes]");
    assertThat(Signal.LOGS.empty()).hasToString("logs[0 log records, 0 bytes]");
  }

  @Test
  void concatKeepsTheMetadataOfTheFirst() {
    RequestMetadata first = new RequestMetadata("10.0.0.1:4000", Map.of());
    Logs logs = Signal.LOGS.of(List.of(), first);
    assertThat(Signal.LOGS.concat(List.of(logs, Signal.LOGS.empty())).metadata()).isEqualTo(first);
  }

  @Test
  void canonicalTelemetryStaysItself() throws Exception {
    Traces traces = Signal.TRACES.decode(TWO_RESOURCES, RequestMetadata.NONE);
    assertThat(Signal.TRACES.canonical(traces)).isSameAs(traces);
  }

  @Test
  void headersAreSortedAndFoundInAnyCase() {
    RequestMetadata metadata =
        new RequestMetadata("", Map.of("X-Tenant", List.of("a", "b"), "accept", List.of("c")));
    assertThat(metadata.headers().keySet()).containsExactly("accept", "x-tenant");
    assertThat(metadata.header("x-TENANT")).containsExactly("a", "b");
    assertThat(metadata.header("none")).isEmpty();
    assertThatThrownBy(() -> metadata.headers().put("x", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatIsKnownOfTheSenderIsAddedAndNotPrinted() {
    RequestMetadata peer = new RequestMetadata("10.0.0.1:5", Map.of("a", List.of("s3cret")));
    RequestMetadata known = peer.withAuth(Map.of("raw", List.of("s3cret")));
    assertThat(known.auth()).isEqualTo(Map.of("raw", List.of("s3cret")));
    assertThat(known).hasToString("RequestMetadata[10.0.0.1:5, [a], [raw]]");
    assertThat(peer.withAuth(Map.of())).isSameAs(peer);
  }

  @Test
  void aSegmentOutsideOfItsBufferIsABug() {
    assertThatThrownBy(() -> new Segment(TWO_RESOURCES, 2, 3, 0, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("segment outside of its buffer");
  }

  @Test
  void refusalsHaveNoStackTrace() {
    assertThat(new MalformedTelemetryException("truncated").getStackTrace()).isEmpty();
  }

  @Test
  void everySignalKnowsItself() {
    assertThat(Signal.ALL)
        .extracting(Signal::id)
        .containsExactly("traces", "metrics", "logs", "profiles");
    assertThat(Signal.ALL).allMatch(signal -> signal.empty().signal() == signal);
  }
}

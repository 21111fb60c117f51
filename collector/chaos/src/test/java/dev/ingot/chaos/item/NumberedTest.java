package dev.ingot.chaos.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberedTest {
  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsNumberedIsReadAgain(Kind kind) {
    assertThat(numbers(Numbered.request(kind, 7_000_000_000L, 3, 200)))
        .containsExactly(7_000_000_000L, 7_000_000_001L, 7_000_000_002L);
  }

  @Test
  void spansAreValidForProtobuf() throws Exception {
    ExportTraceServiceRequest request =
        ExportTraceServiceRequest.parseFrom(Numbered.request(Kind.TRACES, 5, 2, 4));
    List<Span> spans = request.getResourceSpans(0).getScopeSpans(0).getSpansList();
    assertThat(spans).hasSize(2);
    assertThat(spans.get(0).getTraceId().size()).isEqualTo(16);
    assertThat(spans.get(0).getName()).isEqualTo("xxxx");
    assertThat(spans.get(1).getStartTimeUnixNano()).isEqualTo(6_000_000_000L);
    assertThat(request.getResourceSpans(0).getResource().getAttributes(0).getKey())
        .isEqualTo("service.name");
    assertThat(request.getUnknownFields().asMap()).isEmpty();
  }

  @Test
  void logRecordsAreValidForProtobuf() throws Exception {
    ExportLogsServiceRequest request =
        ExportLogsServiceRequest.parseFrom(Numbered.request(Kind.LOGS, 5, 2, 4));
    var records = request.getResourceLogs(0).getScopeLogs(0).getLogRecordsList();
    assertThat(records).hasSize(2);
    assertThat(records.get(0).getBody().getStringValue()).isEqualTo("xxxx");
    assertThat(records.get(1).getSpanId().byteAt(7)).isEqualTo((byte) 6);
  }

  @Test
  void pointsAreValidForProtobuf() throws Exception {
    var request = ExportMetricsServiceRequest.parseFrom(Numbered.request(Kind.METRICS, 5, 2, 4));
    var metrics = request.getResourceMetrics(0).getScopeMetrics(0).getMetricsList();
    assertThat(metrics).hasSize(1);
    Sum sum = metrics.get(0).getSum();
    assertThat(sum.getAggregationTemporality())
        .isEqualTo(AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA);
    assertThat(sum.getDataPoints(1).getTimeUnixNano()).isEqualTo(6_000_000_000L);
    assertThat(sum.getDataPoints(1).getAttributes(0))
        .isEqualTo(
            KeyValue.newBuilder()
                .setKey("chaos.number")
                .setValue(AnyValue.newBuilder().setIntValue(6))
                .build());
    assertThat(request.getUnknownFields().asMap()).isEmpty();
  }

  /** The Collector in Go writes messages from the end. */
  @Test
  void theNameMayStandBehindTheValue() {
    Message value = new Message().number(3, 77);
    Message attribute = new Message().message(2, value).text(1, "chaos.number");
    Message span = new Message().message(9, attribute);
    Message scope = new Message().message(2, span);
    Message request = new Message().message(1, new Message().message(2, scope));
    assertThat(numbers(request.toByteArray())).containsExactly(77L);
  }

  @Test
  void aTraceIdIsNoAttribute() {
    Message span =
        new Message().bytes(9, new byte[] {-1, -1, -1, 7, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2});
    Message scope = new Message().message(2, span);
    Message request = new Message().message(1, new Message().message(2, scope));
    assertThat(numbers(request.toByteArray())).isEmpty();
  }

  @Test
  void onlyTheAttributeOfThatNameIsANumber() {
    Span span =
        Span.newBuilder()
            .setName("chaos.number")
            .setSpanId(ByteString.copyFrom(new byte[8]))
            .addAttributes(attribute("chaos.number.more", 1))
            .addAttributes(attribute("chaos", 2))
            .addAttributes(attribute("chaos.number", 3))
            .build();
    var request = ExportTraceServiceRequest.newBuilder();
    request.addResourceSpansBuilder().addScopeSpansBuilder().addSpans(span);
    assertThat(numbers(request.build().toByteArray())).containsExactly(3L);
  }

  @Test
  void cutRequestsAreRefused() {
    byte[] request = Numbered.request(Kind.LOGS, 1, 1, 10);
    assertThatThrownBy(() -> numbers(Arrays.copyOf(request, request.length - 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the message ends within a field");
  }

  private static KeyValue attribute(String key, long value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setIntValue(value))
        .build();
  }

  private static List<Long> numbers(byte[] request) {
    List<Long> numbers = new ArrayList<>();
    Numbered.numbers(request, numbers::add);
    return numbers;
  }
}

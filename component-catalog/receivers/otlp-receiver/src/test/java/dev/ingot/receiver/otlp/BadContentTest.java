package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.GrpcStatus;
import dev.ingot.telemetry.wire.WireWriter;
import dev.ingot.transport.rpc.RpcStatus;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sender is told about content that is no OTLP, and which odd content is taken. */
final class BadContentTest {
  private static final String TAKEN = "";
  private static final String EXPORT =
      "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
  private static final byte[] NONE = {};

  private static Fixture fixture;
  private static HttpClient http;
  private static RawGrpc grpc;

  @BeforeAll
  static void start() throws Exception {
    fixture = Fixture.start();
    http = HttpClient.newHttpClient();
    URI address = URI.create("//" + fixture.grpcEndpoint());
    grpc = new RawGrpc(new InetSocketAddress(address.getHost(), address.getPort()));
  }

  @AfterAll
  static void stop() {
    grpc.close();
    fixture.close();
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        row("nothing", NONE, TAKEN),
        row("unknown field", hex("9a060178"), TAKEN),
        row("unknown group", hex("9b069c06"), TAKEN),
        row("length in three bytes", hex("0a828000" + "1200"), TAKEN),
        row("text that is no UTF-8", span(hex("2a02c328")), TAKEN),
        row("name twice", span(hex("2a01612a0162")), TAKEN),
        row("resource twice", inside(hex("0a000a001200"), 1), TAKEN),
        row("values 46 deep", value(46), TAKEN),
        row("100,000 empty scopes", inside(times(100_000, "1200"), 1), TAKEN),
        row("100,000 empty resources", times(100_000, "0a00"), TAKEN),
        row("cut", hex("0a0512"), "truncated field 1 of ExportTraceServiceRequest at byte 0"),
        row(
            "length past the end of the message around",
            hex("0a021205"),
            "truncated field 2 of ResourceSpans at byte 2"),
        row(
            "length of 2 GiB",
            hex("0affffffff07"),
            "truncated field 1 of ExportTraceServiceRequest at byte 0"),
        row(
            "length of 4 GiB",
            hex("0a8080808010"),
            "truncated field 1 of ExportTraceServiceRequest at byte 0"),
        row(
            "negative length",
            hex("0affffffffffffffffff01"),
            "truncated field 1 of ExportTraceServiceRequest at byte 0"),
        row(
            "wrong wire type",
            hex("0801"),
            "wrong wire type 0 for field 1 of ExportTraceServiceRequest at byte 0"),
        row(
            "group in place of a message",
            hex("0b0c"),
            "wrong wire type 3 for field 1 of ExportTraceServiceRequest at byte 0"),
        row(
            "group without an end",
            hex("9b06"),
            "group 99 without its begin or end in ExportTraceServiceRequest at byte 0"),
        row(
            "field number 0",
            hex("0001"),
            "illegal field number 0 in ExportTraceServiceRequest at byte 0"),
        row(
            "field number above the highest",
            hex("808080801001"),
            "illegal field number 536870912 in ExportTraceServiceRequest at byte 0"),
        row(
            "number of eleven bytes",
            span(hex("308080808080808080808001")),
            "number of more than 10 bytes in Span at byte 7"),
        row(
            "short trace id",
            span(hex("0a026162")),
            "id with 2 bytes instead of 16 in field 1 of Span at byte 8"),
        row("values 48 deep", value(48), "messages nested more than 100 levels deep at byte 239"),
        row(
            "values 10,000 deep",
            value(10_000),
            "messages nested more than 100 levels deep at byte 404"),
        row(
            "groups 100,000 deep",
            times(100_000, "9b06"),
            "messages nested more than 100 levels deep at byte 200"),
        row(
            "JSON as protobuf",
            "{\"resourceSpans\":[]}".getBytes(StandardCharsets.US_ASCII),
            "truncated field 4 of ExportTraceServiceRequest at byte 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void overHttp(String name, byte[] request, String refusal) throws Exception {
    HttpResponse<byte[]> answer = post("application/x-protobuf", request);
    assertThat(answer.statusCode()).isEqualTo(refusal.isEmpty() ? 200 : 400);
    assertThat(answer.body())
        .isEqualTo(
            refusal.isEmpty()
                ? NONE
                : RpcStatus.of(GrpcStatus.INVALID_ARGUMENT, refusal).toProto());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void overGrpc(String name, byte[] request, String refusal) throws Exception {
    assertThat(grpc.call(EXPORT, "", RawGrpc.framed(request)))
        .isEqualTo(refusal.isEmpty() ? "0" : "3 " + refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{} ~ ``",
        "null ~ ``",
        "{\"resourceSpans\":[null]} ~ ``",
        "{\"nope\":[{\"a\":1}]} ~ ``",
        "{\"resourceSpans\":[],\"resourceSpans\":null} ~ ``",
        "`` ~ expected an object but found the end at byte 0",
        "[] ~ expected an object but found '[' at byte 0",
        "{}{} ~ expected the end but found '{' at byte 2",
        "{\"resourceSpans\":[ ~ expected an object but found the end at byte 18",
        "{\"resourceSpans\":[],} ~ expected a name but found '}' at byte 20",
        "{\"resourceSpans\":{}} ~ expected a list but found '{' at byte 17",
        "{'resourceSpans':[]} ~ expected a name but found ''' at byte 1",
        "{\"resourceSpans\":[{\"schemaUrl\":1}]} ~ expected a text but found '1' at byte 31",
        "{\"resourceSpans\":[{\"schemaUrl\":\"\\x41\"}]} ~ illegal escape in a text at byte 32",
      })
  void asJson(String json, String refusal) throws Exception {
    assertJson(json, refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "'[', ']', 101, values nested more than 100 levels deep at byte 106",
    "'[', ']', 100000, values nested more than 100 levels deep at byte 106",
    "'{\"a\":', '}', 100000, values nested more than 100 levels deep at byte 510",
    "'[', '', 100000, values nested more than 100 levels deep at byte 106",
  })
  void deepJson(String begin, String end, int depth, String refusal) throws Exception {
    assertJson("{\"x\":" + begin.repeat(depth) + "1" + end.repeat(depth) + "}", refusal);
  }

  private static void assertJson(String json, String refusal) throws Exception {
    HttpResponse<byte[]> answer = post("application/json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(
            refusal.isEmpty()
                ? "{}"
                : new String(
                    RpcStatus.of(GrpcStatus.INVALID_ARGUMENT, refusal).toJson(),
                    StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(refusal.isEmpty() ? 200 : 400);
  }

  private static HttpResponse<byte[]> post(String type, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(fixture.url("/v1/traces"))
            .header("content-type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private static Arguments row(String name, byte[] request, String refusal) {
    return Arguments.of(name, request, refusal);
  }

  private static byte[] span(byte[] fields) {
    return inside(fields, 1, 2, 2);
  }

  /** A span with an attribute whose value is lists in each other. */
  private static byte[] value(int lists) {
    byte[] value = NONE;
    for (int i = 0; i < lists; i++) {
      value = inside(value, 5, 1);
    }
    return inside(value, 1, 2, 2, 9, 2);
  }

  private static byte[] inside(byte[] content, int... fields) {
    byte[] message = content;
    for (int i = fields.length - 1; i >= 0; i--) {
      WireWriter out = new WireWriter(message.length + 10);
      out.bytes(fields[i], message);
      message = out.toByteArray();
    }
    return message;
  }

  private static byte[] times(int count, String hex) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.writeBytes(hex(hex));
    }
    return out.toByteArray();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}

package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sender is told whose framing, lengths or compression are wrong. */
final class BadTransportTest {
  private static final String EXPORT =
      "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
  private static final String BAD = "400 400 bad request";
  private static final String CUT = "400 truncated field 1 of ExportTraceServiceRequest at byte 0";
  private static final int MIB = 1 << 20;

  /** One span. */
  private static final byte[] SPAN = {0x0a, 4, 0x12, 2, 0x12, 0};

  private static Fixture fixture;
  private static RawGrpc grpc;

  @BeforeAll
  static void start() throws Exception {
    fixture = Fixture.start();
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
        http("sound", "Content-Length: 6\r\n", SPAN, "200"),
        http("in chunks", chunked(), chunks(SPAN), "200"),
        http("body longer than said", "Content-Length: 2\r\n", SPAN, CUT),
        http("body shorter than said", "Content-Length: 9\r\n", SPAN, "closed"),
        http("negative length", "Content-Length: -1\r\n", SPAN, BAD),
        http("length that is no number", "Content-Length: 0x6\r\n", SPAN, BAD),
        http("length of more than 64 bits", "Content-Length: 99999999999999999999\r\n", SPAN, BAD),
        http("two lengths", "Content-Length: 6\r\nContent-Length: 2\r\n", SPAN, BAD),
        http("length and chunks", "Content-Length: 6\r\n" + chunked(), chunks(SPAN), BAD),
        http("length of 2 GiB", "Content-Length: 2147483648\r\n", SPAN, tooLarge()),
        http("length one too large", "Content-Length: 1048577\r\n", SPAN, tooLarge()),
        http("too many chunks", chunked(), chunks(new byte[MIB], SPAN), tooLarge()),
        http("chunk size that is no number", chunked(), ascii("zz\r\n"), BAD),
        http("chunk size of more than 64 bits", chunked(), ascii("fffffffffffffffff\r\n"), BAD),
        http("chunk longer than said", chunked(), ascii("1\r\nab\r\n0\r\n\r\n"), BAD),
        http("last chunk missing", chunked(), ascii("2\r\n\n\0\r\n"), "closed"));
  }

  private static Arguments http(String name, String headers, byte[] body, String answer) {
    String type = "Content-Type: application/x-protobuf\r\n";
    return Arguments.of(name, RawHttp.request(type + headers, body), answer);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void overHttp(String name, byte[] request, String answer) throws Exception {
    String text = RawHttp.answer(fixture.url("/"), request);
    // without the tags and lengths of a google.rpc.Status
    assertThat(text.replaceAll("\\p{Cntrl}.", "")).isEqualTo(answer);
  }

  static Stream<Arguments> compressed() throws IOException {
    byte[] gzip = gzip(SPAN);
    byte[] deflate = deflate(SPAN);
    String tooLarge = "request body is larger than 1048576 bytes";
    return Stream.of(
        Arguments.of("gzip", gzip, ""),
        Arguments.of("gzip", twice(gzip), ""),
        Arguments.of("deflate", deflate, ""),
        Arguments.of("gzip", new byte[0], "gzip: unexpected end of data"),
        Arguments.of("gzip", SPAN, "gzip: unexpected end of data"),
        Arguments.of("gzip", Arrays.copyOf(SPAN, 40), "gzip: invalid header"),
        Arguments.of("gzip", Arrays.copyOf(gzip, 10), "gzip: unexpected end of data"),
        Arguments.of("gzip", Arrays.copyOf(gzip, gzip.length - 9), "gzip: unexpected end of data"),
        Arguments.of("gzip", Arrays.copyOf(gzip, gzip.length - 1), "gzip: unexpected end of data"),
        Arguments.of("gzip", Arrays.copyOf(gzip, gzip.length + 1), "gzip: unexpected end of data"),
        Arguments.of("gzip", withOtherSum(gzip), "gzip: invalid checksum"),
        Arguments.of("gzip", gzip(new byte[MIB + 1]), tooLarge),
        Arguments.of("gzip", gzip(new byte[200 * MIB]), tooLarge),
        Arguments.of("deflate", Arrays.copyOf(deflate, 6), "deflate: unexpected end of data"),
        Arguments.of("deflate", deflate(new byte[200 * MIB]), tooLarge),
        Arguments.of("zstd", SPAN, "zstd: invalid header"),
        Arguments.of("snappy", ascii("\u00ff\u00ff\u00ff\u00ff\u000fabcd"), "snappy: invalid data"),
        Arguments.of("lz4", SPAN, "lz4: invalid data"),
        Arguments.of("br", SPAN, "unsupported Content-Encoding: br"),
        Arguments.of("GZIP", gzip, "unsupported Content-Encoding: GZIP"),
        Arguments.of("gzip, gzip", gzip, "unsupported Content-Encoding: gzip, gzip"));
  }

  @ParameterizedTest
  @MethodSource("compressed")
  void compressedOverHttp(String encoding, byte[] body, String refusal) throws Exception {
    String headers =
        "Content-Type: application/x-protobuf\r\nContent-Encoding: "
            + encoding
            + "\r\nContent-Length: "
            + body.length
            + "\r\n";
    String answer = RawHttp.answer(fixture.url("/"), RawHttp.request(headers, body));
    assertThat(answer).startsWith(refusal.isEmpty() ? "200" : "400").endsWith(refusal);
  }

  static Stream<Arguments> calls() throws IOException {
    byte[] gzip = gzip(SPAN);
    String decompress = "13 grpc: failed to decompress the received message: ";
    return Stream.of(
        call("sound", "", RawGrpc.framed(SPAN), "0"),
        call("empty message", "", RawGrpc.framed(new byte[0]), "0"),
        call("compressed", "gzip", RawGrpc.framed(1, gzip.length, gzip), "0"),
        call("compression announced only", "gzip", RawGrpc.framed(SPAN), "0"),
        call("nothing", "", new byte[0], "13 no message in a unary call"),
        call("half a prefix", "", new byte[3], "13 unexpected EOF"),
        call("less than said", "", RawGrpc.framed(0, 9, SPAN), "13 unexpected EOF"),
        call(
            "more than said",
            "",
            RawGrpc.framed(0, 4, SPAN),
            "13 more than one message in a unary call"),
        call(
            "two messages",
            "",
            twice(RawGrpc.framed(SPAN)),
            "13 more than one message in a unary call"),
        call(
            "length of 4 GiB",
            "",
            RawGrpc.framed(0, -1, SPAN),
            "8 grpc: received message larger than max (4294967295 vs. 4194304)"),
        call(
            "flag without encoding",
            "",
            RawGrpc.framed(1, SPAN.length, SPAN),
            "13 grpc: compressed flag set with identity or empty encoding"),
        call(
            "flag that does not exist",
            "",
            RawGrpc.framed(255, SPAN.length, SPAN),
            "13 grpc: received unexpected payload format 255"),
        call(
            "unknown encoding",
            "nope",
            RawGrpc.framed(SPAN),
            "12 grpc: Decompressor is not installed for grpc-encoding \"nope\""),
        call(
            "cut gzip",
            "gzip",
            RawGrpc.framed(1, 12, Arrays.copyOf(gzip, 12)),
            decompress + "gzip: unexpected end of data"),
        call(
            "gzip with another sum",
            "gzip",
            RawGrpc.framed(1, gzip.length, withOtherSum(gzip)),
            decompress + "gzip: invalid checksum"),
        call(
            "no zstd",
            "zstd",
            RawGrpc.framed(1, SPAN.length, SPAN),
            decompress + "zstd: invalid header"),
        call(
            "bomb",
            "gzip",
            bomb(),
            "8 grpc: received message after decompression larger than max 4194304"));
  }

  private static Arguments call(String name, String encoding, byte[] content, String answer) {
    return Arguments.of(name, encoding, content, answer);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void overGrpc(String name, String encoding, byte[] content, String answer) throws Exception {
    assertThat(grpc.call(EXPORT, encoding, content)).isEqualTo(answer);
    assertThat(grpc.call(EXPORT, "", RawGrpc.framed(SPAN))).isEqualTo("0");
  }

  private static byte[] bomb() throws IOException {
    byte[] gzip = gzip(new byte[200 * MIB]);
    return RawGrpc.framed(1, gzip.length, gzip);
  }

  private static String chunked() {
    return "Transfer-Encoding: chunked\r\n";
  }

  private static byte[] chunks(byte[]... chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] chunk : chunks) {
      out.writeBytes(ascii(Integer.toHexString(chunk.length) + "\r\n"));
      out.writeBytes(chunk);
      out.writeBytes(ascii("\r\n"));
    }
    out.writeBytes(ascii("0\r\n\r\n"));
    return out.toByteArray();
  }

  private static String tooLarge() {
    return "400 request body is larger than 1048576 bytes";
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] withOtherSum(byte[] gzip) {
    byte[] changed = gzip.clone();
    changed[gzip.length - 8]++;
    return changed;
  }

  private static byte[] twice(byte[] bytes) {
    byte[] both = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
    return both;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

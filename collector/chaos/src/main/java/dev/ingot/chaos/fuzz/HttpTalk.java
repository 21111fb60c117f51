package dev.ingot.chaos.fuzz;

import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Numbered;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A conversation in HTTP 1.1 with protobuf, JSON, and lies about lengths. */
final class HttpTalk {
  private static final String[] ENCODINGS = {"gzip", "zstd", "deflate", "snappy", "lz4", "br"};
  private static final String JSON =
      """
      {"resourceSpans":[{"resource":{"attributes":[{"key":"a","value":{"stringValue":"b"}}]},
      "scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174",
      "name":"x","startTimeUnixNano":"1544712660000000000","kind":2,"attributes":
      [{"key":"n","value":{"arrayValue":{"values":[{"intValue":"7"},{"doubleValue":1e308}]}}}]}]}]}]}\
      """;

  private HttpTalk() {}

  static List<byte[]> parts(Random random) {
    List<byte[]> parts = Conversation.list();
    for (int requests = random.nextInt(3); requests >= 0; requests--) {
      boolean json = random.nextBoolean();
      byte[] body =
          json
              ? JSON.getBytes(StandardCharsets.UTF_8)
              : Numbered.request(Kind.TRACES, 1, 1 + random.nextInt(20), random.nextInt(100));
      parts.add(head(random, json, body.length).getBytes(StandardCharsets.ISO_8859_1));
      parts.add(body);
    }
    return parts;
  }

  private static String head(Random random, boolean json, int length) {
    StringBuilder head = new StringBuilder("POST /v1/traces HTTP/1.1\r\nhost: a\r\n");
    head.append("content-type: application/").append(json ? "json" : "x-protobuf").append("\r\n");
    if (random.nextInt(8) == 0) {
      head.append("transfer-encoding: chunked\r\n");
    } else {
      int said = random.nextInt(8) == 0 ? random.nextInt(Integer.MAX_VALUE) : length;
      head.append("content-length: ").append(said).append("\r\n");
    }
    if (random.nextInt(6) == 0) {
      String encoding = ENCODINGS[random.nextInt(ENCODINGS.length)];
      head.append("content-encoding: ").append(encoding).append("\r\n");
    }
    for (int i = random.nextInt(10) == 0 ? random.nextInt(3_000) : 0; i > 0; i--) {
      head.append("x-").append(i).append(": y\r\n");
    }
    return head.append("\r\n").toString();
  }
}

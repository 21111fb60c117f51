package dev.ingot.benchmarks.data;

import dev.ingot.telemetry.wire.WireWriter;
import java.util.Random;

/** Writes attributes into the message that is open. */
final class SampleAttributes {
  static final String[] SERVICES = {"checkout", "cart", "frontend", "payment", "recommendation"};
  static final String[] METHODS = {"GET", "POST", "PUT", "DELETE"};
  static final String[] ROUTES = {
    "/api/v1/products/{id}",
    "/api/v1/cart",
    "/api/v1/cart/{id}/items",
    "/api/v1/checkout",
    "/api/v1/recommendations",
    "/login",
    "/api/v2/orders/{id}/status",
    "/static/{id}"
  };

  private static final String[] AGENTS = {
    "Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0",
    "okhttp/4.12.0",
    "Go-http-client/2.0",
    "python-requests/2.32.3",
    "curl/8.5.0"
  };

  private final Random random;
  private final WireWriter out;
  private final int field;

  /** Writes attributes as the field with that number. */
  SampleAttributes(Random random, WireWriter out, int field) {
    this.random = random;
    this.out = out;
    this.field = field;
  }

  /** The eleven attributes of a service. */
  void resource(int index) {
    String service = SERVICES[index % SERVICES.length];
    text("service.name", service);
    text("service.namespace", "shop");
    text("service.version", "1." + random.nextInt(20) + "." + random.nextInt(10));
    text("service.instance.id", hex(8) + "-" + hex(4) + "-" + hex(4) + "-" + hex(12));
    text("host.name", "ip-10-0-" + random.nextInt(255) + "-" + random.nextInt(255) + ".internal");
    text("host.id", "i-" + hex(17));
    text("k8s.pod.name", service + "-" + hex(9) + "-" + hex(5));
    text("k8s.namespace.name", "production");
    text("telemetry.sdk.name", "opentelemetry");
    text("telemetry.sdk.language", "java");
    integer("process.pid", 1 + random.nextInt(40_000));
  }

  /** The ten attributes of a span of a server. */
  void span(String method, String route) {
    text("http.request.method", method);
    text("url.path", route.replace("{id}", Integer.toString(random.nextInt(100_000))));
    text("http.route", route);
    integer("http.response.status_code", random.nextInt(10) == 0 ? 503 : 200);
    text("server.address", pick(SERVICES) + ".shop.svc.cluster.local");
    integer("server.port", 8080);
    text("user_agent.original", pick(AGENTS));
    text("network.protocol.version", "1.1");
    text("client.address", "10.0." + random.nextInt(255) + "." + random.nextInt(255));
    float64("http.request.cost", random.nextDouble());
  }

  /** The two attributes of an exception. */
  void exception() {
    text("exception.type", "java.io.IOException");
    text("exception.message", "Connection reset by peer " + hex(6));
  }

  /** The five attributes of a log record. */
  void logRecord() {
    text("thread.name", "http-nio-8080-exec-" + random.nextInt(200));
    text("logger.name", "com.shop.OrderService");
    integer("order.items", random.nextInt(20));
    text("customer.tier", random.nextBoolean() ? "gold" : "standard");
    bool("cache.hit", random.nextBoolean());
  }

  /** The five attributes of a data point. */
  void point() {
    text("http.request.method", pick(METHODS));
    text("http.route", pick(ROUTES));
    integer("http.response.status_code", 200 + random.nextInt(300));
    text("server.address", pick(SERVICES) + ".shop.svc.cluster.local");
    text("customer.tier", random.nextBoolean() ? "gold" : "standard");
  }

  String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  String hex(int digits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private void text(String key, String value) {
    attribute(key, () -> out.text(1, value));
  }

  private void bool(String key, boolean value) {
    attribute(key, () -> out.bool(2, value));
  }

  private void integer(String key, long value) {
    attribute(key, () -> out.varint(3, value));
  }

  private void float64(String key, double value) {
    attribute(key, () -> out.float64(4, value));
  }

  private void attribute(String key, Runnable content) {
    int attribute = out.begin(field);
    out.text(1, key);
    int value = out.begin(2);
    content.run();
    out.end(value);
    out.end(attribute);
  }
}

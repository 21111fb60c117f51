package dev.ingot.builder.codegen;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.List;

/** The schema of {@code otlp} below own metrics, spans and log records: what all of them have. */
final class OwnOtlpSchema {
  private OwnOtlpSchema() {}

  static JsonObject options() {
    return new JsonObject()
        .put("protocol", text("http/protobuf, the default, or grpc."))
        .put("endpoint", text("Where to send."))
        .put("headers", headers())
        .put("headers_list", text("Headers as a=b,c=d."))
        .put("timeout", SchemaParts.count("Milliseconds that one attempt may take.", 10_000))
        .put("compression", text("gzip, or none, the default."))
        .put("insecure", SchemaParts.flag("Whether to speak without TLS."))
        .put("certificate", text("File with the authorities to trust."))
        .put("client_certificate", text("File with the own certificate."))
        .put("client_key", text("File with the own key."));
  }

  /** What stands beside {@code otlp}, and needs no options. */
  static JsonValue console() {
    return SchemaParts.types("Lines of JSON on standard output.", "object").build();
  }

  /** A list of pairs, or the map that it was before. */
  private static JsonValue headers() {
    JsonValue pair =
        new JsonObject()
            .put("type", JsonValue.texts(List.of("object", "string")))
            .put("pattern", SchemaParts.EXPANSION)
            .put(
                "properties",
                new JsonObject()
                    .put("name", required("The name."))
                    .put("value", text("The value."))
                    .build())
            .put("required", JsonValue.texts(List.of("name")))
            .put("additionalProperties", false)
            .build();
    return new JsonObject()
        .put("description", "Headers of every request.")
        .put("type", JsonValue.texts(List.of("array", "object", "string", "null")))
        .put("pattern", SchemaParts.EXPANSION)
        .put("items", pair)
        .put("additionalProperties", text("The value."))
        .build();
  }

  private static JsonValue required(String doc) {
    return new JsonObject()
        .put("description", doc)
        .put("type", "string")
        .put("minLength", 1)
        .build();
  }

  private static JsonValue text(String doc) {
    return SchemaParts.text(doc).build();
  }
}

package dev.ingot.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Reads a file of OTLP JSON lines with protobuf's own JSON reader. */
final class OtlpJsonLines {
  private static final Set<String> IDS = Set.of("traceId", "spanId", "parentSpanId");

  private final List<String> spans = new ArrayList<>();
  private final List<String> metrics = new ArrayList<>();
  private final List<String> logs = new ArrayList<>();

  static OtlpJsonLines read(Path file) throws IOException {
    OtlpJsonLines lines = new OtlpJsonLines();
    for (String line : Files.readAllLines(file)) {
      lines.add(JsonParser.parseString(line).getAsJsonObject());
    }
    return lines;
  }

  List<String> spans() {
    return spans;
  }

  List<String> metrics() {
    return metrics;
  }

  List<String> logs() {
    return logs;
  }

  private void add(JsonObject request) throws IOException {
    if (request.has("resourceSpans")) {
      spans.addAll(
          Records.ofTraces(parse(request, ExportTraceServiceRequest.newBuilder()).build()));
    } else if (request.has("resourceMetrics")) {
      metrics.addAll(
          Records.ofMetrics(parse(request, ExportMetricsServiceRequest.newBuilder()).build()));
    } else {
      logs.addAll(Records.ofLogs(parse(request, ExportLogsServiceRequest.newBuilder()).build()));
    }
  }

  private static <B extends Message.Builder> B parse(JsonObject request, B builder)
      throws IOException {
    JsonFormat.parser().merge(idsAsBase64(request).toString(), builder);
    return builder;
  }

  /** OTLP writes ids in hexadecimal, protobuf's JSON reads all bytes in base64. */
  private static JsonElement idsAsBase64(JsonElement element) {
    if (element instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(item -> copy.add(idsAsBase64(item)));
      return copy;
    }
    if (!(element instanceof JsonObject object)) {
      return element;
    }
    JsonObject copy = new JsonObject();
    object
        .entrySet()
        .forEach(
            entry ->
                copy.add(
                    entry.getKey(),
                    IDS.contains(entry.getKey())
                        ? base64(entry.getValue().getAsString())
                        : idsAsBase64(entry.getValue())));
    return copy;
  }

  private static JsonPrimitive base64(String hex) {
    return new JsonPrimitive(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)));
  }
}

package dev.ingot.exporter.otlphttp;

import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.util.List;

/** How telemetry is written into a request. */
public enum Encoding {
  /** Protobuf, as it is in memory. */
  PROTO("application/x-protobuf") {
    @Override
    List<Segment> encode(Telemetry telemetry) {
      return telemetry.segments();
    }
  },
  /** OTLP's JSON. */
  JSON("application/json") {
    @Override
    List<Segment> encode(Telemetry telemetry) {
      byte[] json = OtlpJson.toJson(telemetry);
      return List.of(new Segment(json, 0, json.length, telemetry.itemCount(), true));
    }
  };

  private final String contentType;

  Encoding(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  abstract List<Segment> encode(Telemetry telemetry);
}

package dev.ingot.exporter.file;

import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** How a batch is written. */
public enum FileFormat {
  /** One export request in OTLP JSON per line. */
  JSON {
    @Override
    byte[] encode(Telemetry telemetry) {
      byte[] json = OtlpJson.toJson(telemetry);
      byte[] line = Arrays.copyOf(json, json.length + 1);
      line[json.length] = '\n';
      return line;
    }
  },
  /** Export requests in protobuf, each behind its length in four bytes, big-endian. */
  PROTO {
    @Override
    byte[] encode(Telemetry telemetry) {
      byte[] request = telemetry.toByteArray();
      return ByteBuffer.allocate(Integer.BYTES + request.length)
          .putInt(request.length)
          .put(request)
          .array();
    }
  };

  abstract byte[] encode(Telemetry telemetry);
}

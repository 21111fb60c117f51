package dev.ingot.benchmarks.telemetry;

import dev.ingot.benchmarks.MicrosPerCall;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** JSON in and out. */
@State(Scope.Thread)
public class JsonBenchmark extends MicrosPerCall {
  private List<byte[]> texts = List.of();
  private int next;

  /** Makes the texts. */
  @Setup(Level.Trial)
  public void make(Requests requests) {
    texts = requests.all().stream().map(OtlpJson::toJson).toList();
  }

  /** Writes a request as JSON. */
  @Benchmark
  public byte[] write(Requests requests) {
    return OtlpJson.toJson(requests.telemetry());
  }

  /** Reads a request from JSON and validates the result. */
  @Benchmark
  public Telemetry read(Requests requests) throws MalformedTelemetryException {
    next = next + 1 < texts.size() ? next + 1 : 0;
    return OtlpJson.parse(requests.signal(), texts.get(next), RequestMetadata.NONE);
  }
}

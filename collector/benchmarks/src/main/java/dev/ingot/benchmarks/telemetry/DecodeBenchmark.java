package dev.ingot.benchmarks.telemetry;

import dev.ingot.benchmarks.MicrosPerCall;
import dev.ingot.telemetry.ItemCount;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.wire.WireReader;
import org.openjdk.jmh.annotations.Benchmark;

/** What a receiver does with the bytes of a request. */
public class DecodeBenchmark extends MicrosPerCall {
  /** Validates to the last record and counts. */
  @Benchmark
  public Telemetry decode(Requests requests) throws MalformedTelemetryException {
    return requests.signal().decode(requests.bytes(), RequestMetadata.NONE);
  }

  /** Counts the items of a valid request. */
  @Benchmark
  public int count(Requests requests) {
    byte[] request = requests.bytes();
    return ItemCount.of(
        requests.signal().requestType(), new WireReader(request, 0, request.length));
  }
}

package dev.ingot.benchmarks.telemetry;

import dev.ingot.benchmarks.MicrosPerCall;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Rewriter;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What processors do, on telemetry that was decoded before. */
@State(Scope.Thread)
public class RewriteBenchmark extends MicrosPerCall {
  private final Rewriter resources = new Rewriter(List.of(SampleEdits.RESOURCE_ATTRIBUTES));
  private final Rewriter records = new Rewriter(List.of(SampleEdits.RECORD_ATTRIBUTES));
  private final Rewriter constants = new Rewriter(List.of(SampleEdits.RECORD_CONSTANTS));
  private final Rewriter both =
      new Rewriter(List.of(SampleEdits.RESOURCE_CONSTANTS, SampleEdits.RECORD_CONSTANTS));
  private final Rewriter made = new Rewriter(List.of(SampleEdits.RECORD_MADE));
  private final Rewriter half = new Rewriter(List.of(SampleEdits.DROP_HALF));
  private final Rewriter field = new Rewriter(List.of(SampleEdits.SET_FIELD));
  private final Rewriter chain = new Rewriter(SampleEdits.CHAIN);
  private final List<Rewriter> oneByOne =
      SampleEdits.CHAIN.stream().map((Edit edit) -> new Rewriter(List.of(edit))).toList();

  /** Three actions on the attributes of each resource. */
  @Benchmark
  public Telemetry resourceAttributes(Requests requests) {
    return resources.rewrite(requests.signal(), requests.telemetry());
  }

  /** Three actions on the attributes of each record. */
  @Benchmark
  public Telemetry recordAttributes(Requests requests) {
    return records.rewrite(requests.signal(), requests.telemetry());
  }

  /** The same three, as constant changes that the walk has a short way for. */
  @Benchmark
  public Telemetry recordConstants(Requests requests) {
    return constants.rewrite(requests.signal(), requests.telemetry());
  }

  /** The same three, and three on each resource, in one walk: what a pipeline often does. */
  @Benchmark
  public Telemetry resourceAndRecordConstants(Requests requests) {
    return both.rewrite(requests.signal(), requests.telemetry());
  }

  /** Three actions on each record, of which one makes a value of the one that is there. */
  @Benchmark
  public Telemetry recordMade(Requests requests) {
    return made.rewrite(requests.signal(), requests.telemetry());
  }

  /** Drops about half of the records. */
  @Benchmark
  public Telemetry dropHalf(Requests requests) {
    return half.rewrite(requests.signal(), requests.telemetry());
  }

  /** Reads an attribute of each record and sets a field. */
  @Benchmark
  public Telemetry setField(Requests requests) {
    return field.rewrite(requests.signal(), requests.telemetry());
  }

  /** All four in one walk. */
  @Benchmark
  public Telemetry chainFused(Requests requests) {
    return chain.rewrite(requests.signal(), requests.telemetry());
  }

  /** All four, one walk each. */
  @Benchmark
  public Telemetry chainOneByOne(Requests requests) {
    Telemetry telemetry = requests.telemetry();
    for (Rewriter each : oneByOne) {
      telemetry = each.rewrite(requests.signal(), telemetry);
    }
    return telemetry;
  }
}

package dev.ingot.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordPassTest {
  private static final int NAME = 5;

  private final PickySink sink = new PickySink();
  private final RecordPass<Traces> pass = new RecordPass<>(Signal.TRACES, sink);
  private final List<String> log = new ArrayList<>();
  private Traces span = Signal.TRACES.empty();

  @BeforeEach
  void makeASpan() throws Exception {
    span = spans("{\"name\":\"x\"}");
  }

  @Test
  void editsRunInTheOrderOfThePipeline() throws Exception {
    add("b", renaming("b")).start(NoHost.INSTANCE);
    add("a", renaming("a")).start(NoHost.INSTANCE);
    pass.consume(span);
    assertThat(sink.names()).containsExactly("xab");
  }

  @Test
  void theSpanAroundAPassSaysWhoWasInIt() throws Exception {
    List<String> events = new ArrayList<>();
    for (String id : List.of("resource", "attributes/2")) {
      ComponentContext context = Contexts.of(id, log, new EventTracer(events));
      pass.addFirst(context, () -> List.of(renaming("a"))).start(NoHost.INSTANCE);
    }
    pass.consume(span);
    List<String> ofAPass =
        List.of(
            "Start processing. [processor, attributes/2]",
            "Start processing. [processor, resource]",
            "End processing. [processor, attributes/2]",
            "End processing. [processor, resource]");
    assertThat(events).isEqualTo(ofAPass);
    sink.decline();
    pass.tryConsume(span);
    events.clear();
    pass.consume(span);
    assertThat(events).containsExactlyInAnyOrderElementsOf(ofAPass);
  }

  @Test
  void editsOfResourcesRunBeforeThoseThatCannotTell() throws Exception {
    List<String> calls = new ArrayList<>();
    start("d", new Noting(calls, "d", Level.SCOPE, false));
    start("c", new Noting(calls, "c", Level.RESOURCE, false));
    start("b", new Noting(calls, "b", Level.RECORD, true));
    start("a", new Noting(calls, "a", Level.RESOURCE, false));
    pass.consume(span);
    assertThat(calls).containsExactly("a", "c", "d", "b");
  }

  @Test
  void editsOfResourcesRunBehindThoseThatLookOutside() throws Exception {
    List<String> calls = new ArrayList<>();
    start("c", new Noting(calls, "c", Level.RESOURCE, true));
    start("b", new Noting(calls, "b", Level.RECORD, false));
    start("a", new Noting(calls, "a", Level.RECORD, true));
    pass.consume(span);
    assertThat(calls).containsExactly("a", "b", "c");
  }

  @Test
  void editsOfRecordsRunBehindThoseOfTheirEvents() throws Exception {
    List<String> calls = new ArrayList<>();
    start("b", new Noting(calls, "b", Level.RECORD, true));
    start("a", new Noting(calls, "a", Level.EVENT, true));
    pass.consume(spans("{\"events\":[{}]}"));
    assertThat(calls).containsExactly("a", "b");
  }

  @Test
  void anEditTakesPartFromTheStartOfItsProcessorOn() throws Exception {
    Lifecycle part = add("a", renaming("a"));
    pass.consume(span);
    part.start(NoHost.INSTANCE);
    pass.consume(span);
    assertThat(sink.names()).containsExactly("x", "xa");
  }

  @Test
  void editsAreAskedForAfterTheStart() throws Exception {
    List<String> calls = new ArrayList<>();
    Lifecycle part =
        pass.addFirst(
            Contexts.of("a", log),
            new RecordProcessor() {
              @Override
              public void start(Host host) {
                calls.add("start");
              }

              @Override
              public List<Edit> edits() {
                calls.add("edits");
                return List.of();
              }

              @Override
              public void stop() {
                calls.add("stop");
              }
            });
    assertThat(calls).isEmpty();
    part.start(NoHost.INSTANCE);
    part.stop();
    assertThat(calls).containsExactly("start", "edits", "stop");
  }

  @Test
  void whatWasDeclinedIsNotMadeAgain() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    addStarted("a", record -> runs.incrementAndGet() > 0 && rename(record, "a"));
    sink.decline();
    assertThat(pass.tryConsume(span)).isFalse();
    pass.consume(span);
    assertThat(runs).hasValue(1);
    assertThat(sink.names()).containsExactly("xa");
  }

  @Test
  void whatWasDeclinedIsHandedOnOnce() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    addStarted("a", record -> rename(record, String.valueOf(runs.incrementAndGet())));
    sink.decline();
    assertThat(pass.tryConsume(span)).isFalse();
    pass.consume(span);
    pass.consume(span);
    assertThat(sink.names()).containsExactly("x1", "x2");
  }

  @Test
  void eachTelemetryHasItsOwnResult() throws Exception {
    addStarted("a", record -> rename(record, "a"));
    Traces same = spans("{\"name\":\"x\"}");
    Traces other = spans("{\"name\":\"y\"}");
    sink.decline();
    for (Traces each : List.of(span, same, other)) {
      assertThat(pass.tryConsume(each)).isFalse();
    }
    for (Traces each : List.of(other, span, same)) {
      pass.consume(each);
    }
    assertThat(sink.names()).containsExactly("ya", "xa", "xa");
  }

  @Test
  void takenWithoutWaitingIsTakenOnce() throws Exception {
    addStarted("a", record -> rename(record, "a"));
    assertThat(pass.tryConsume(span)).isTrue();
    assertThat(sink.names()).containsExactly("xa");
  }

  @Test
  void nothingLeftIsNotHandedOn() throws Exception {
    Edit dropping = Edit.of(Level.RESOURCE, resource -> false);
    pass.addFirst(Contexts.of("a", log), () -> List.of(dropping)).start(NoHost.INSTANCE);
    pass.consume(span);
    assertThat(pass.tryConsume(span)).isTrue();
    assertThat(sink.names()).isEmpty();
  }

  @Test
  void aBugNamesItsProcessor() throws Exception {
    addStarted(
        "b/2",
        record -> {
          throw new IllegalStateException("two\nlines");
        });
    addStarted("a", record -> rename(record, "a"));
    for (Attempt attempt : List.<Attempt>of(pass::consume, pass::tryConsume)) {
      ConsumeException refusal =
          catchThrowableOfType(ConsumeException.class, () -> attempt.with(span));
      assertThat(refusal)
          .hasMessage(
              "processor \"b/2\" failed: internal error: java.lang.IllegalStateException: two lines")
          .hasCauseInstanceOf(IllegalStateException.class);
      assertThat(refusal.isRetryable()).isFalse();
    }
    String line =
        "b/2 ERROR Failed to change records error java.lang.IllegalStateException: two\nlines";
    assertThat(log).containsExactly(line, line);
    assertThat(sink.names()).isEmpty();
  }

  @Test
  void aBugThatDoesNotComeAgainNamesAllOfThem() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    addStarted(
        "b",
        record -> {
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("once");
          }
          return true;
        });
    addStarted("a", record -> rename(record, "a"));
    assertThat(catchThrowableOfType(ConsumeException.class, () -> pass.consume(span)))
        .hasMessage(
            "processor \"a\", processor \"b\" failed: internal error:"
                + " java.lang.IllegalStateException: once");
    pass.consume(span);
    assertThat(sink.names()).containsExactly("xa");
  }

  private record Noting(List<String> calls, String name, Level level, boolean isLocal)
      implements RecordProcessor {
    @Override
    public List<Edit> edits() {
      return List.of(Edit.of(level, cursor -> calls.add(name)));
    }
  }

  private interface Attempt {
    void with(Traces traces) throws ConsumeException;
  }

  private void addStarted(String id, Predicate<Cursor> change) throws StartException {
    add(id, Edit.of(Level.RECORD, change)).start(NoHost.INSTANCE);
  }

  private void start(String id, RecordProcessor processor) throws StartException {
    pass.addFirst(Contexts.of(id, log), processor).start(NoHost.INSTANCE);
  }

  private Lifecycle add(String id, Edit edit) {
    return pass.addFirst(Contexts.of(id, log), () -> List.of(edit));
  }

  private static Edit renaming(String suffix) {
    return Edit.of(Level.RECORD, record -> rename(record, suffix));
  }

  private static boolean rename(Cursor record, String suffix) {
    record.setText(NAME, record.text(NAME) + suffix);
    return true;
  }

  private static Traces spans(String json) throws Exception {
    String request = "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[" + json + "]}]}]}";
    return OtlpJson.parse(
        Signal.TRACES, request.getBytes(StandardCharsets.UTF_8), RequestMetadata.NONE);
  }
}

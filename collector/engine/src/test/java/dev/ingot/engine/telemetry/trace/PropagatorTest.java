package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.trace.TraceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropagatorTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  private static Optional<TraceContext> read(Propagator propagator, Map<String, String> headers) {
    return propagator.read(name -> headers.getOrDefault(name, ""));
  }

  private static Optional<TraceContext> parent(String text) {
    return read(Propagator.TRACECONTEXT, Map.of("traceparent", text));
  }

  private static TraceContext context(boolean sampled) {
    return new TraceContext(
        0x0af7651916cd43ddL, 0x8448eb211c80319cL, 0xb7ad6b7169203331L, sampled, true);
  }

  @Test
  void readsTheParentOfTraceContext() {
    assertThat(parent("00-" + TRACE + "-" + SPAN + "-01")).contains(context(true));
    assertThat(parent("00-" + TRACE + "-" + SPAN + "-00")).contains(context(false));
    assertThat(parent("cc-" + TRACE + "-" + SPAN + "-03-later")).contains(context(true));
    assertThat(context(true).traceIdText()).isEqualTo(TRACE);
    assertThat(context(true).spanIdText()).isEqualTo(SPAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0g",
        "0x-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c+b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c8031-b7ad6b716920333100-01-"
      })
  void whatIsMalformedIsNoParent(String text) {
    assertThat(parent(text)).isEmpty();
  }

  @Test
  void readsB3InOneHeader() {
    assertThat(read(Propagator.B3, Map.of("b3", TRACE + "-" + SPAN + "-1")))
        .contains(context(true));
    assertThat(read(Propagator.B3, Map.of("b3", TRACE + "-" + SPAN + "-d")))
        .contains(context(true));
    assertThat(read(Propagator.B3, Map.of("b3", TRACE + "-" + SPAN + "-0-05e3ac9a4f6e3b90")))
        .contains(context(false));
    assertThat(read(Propagator.B3, Map.of("b3", "0"))).isEmpty();
    assertThat(read(Propagator.B3, Map.of("b3", SPAN + "-" + SPAN + "-1")))
        .contains(new TraceContext(0, 0xb7ad6b7169203331L, 0xb7ad6b7169203331L, true, true));
  }

  @Test
  void readsB3InSeveralHeaders() {
    Map<String, String> ids = Map.of("x-b3-traceid", TRACE, "x-b3-spanid", SPAN);
    assertThat(read(Propagator.B3, ids)).contains(context(false));
    assertThat(
            read(
                Propagator.B3,
                Map.of("x-b3-traceid", TRACE, "x-b3-spanid", SPAN, "x-b3-sampled", "1")))
        .contains(context(true));
    assertThat(
            read(
                Propagator.B3,
                Map.of("x-b3-traceid", TRACE, "x-b3-spanid", SPAN, "x-b3-flags", "1")))
        .contains(context(true));
    assertThat(read(Propagator.B3, Map.of("x-b3-traceid", TRACE))).isEmpty();
  }

  private static Map<String, String> written(Propagator propagator, TraceContext span) {
    Map<String, String> headers = new TreeMap<>();
    propagator.write(span, headers);
    return headers;
  }

  @Test
  void writesWhatItReads() {
    for (Propagator each : Propagator.values()) {
      for (boolean sampled : List.of(true, false)) {
        Map<String, String> headers = written(each, context(sampled));
        assertThat(read(each, headers)).as("%s", headers).contains(context(sampled));
      }
    }
    assertThat(written(Propagator.TRACECONTEXT, context(true)))
        .isEqualTo(Map.of("traceparent", "00-" + TRACE + "-" + SPAN + "-01"));
    assertThat(written(Propagator.B3, context(false)))
        .isEqualTo(Map.of("b3", TRACE + "-" + SPAN + "-0"));
  }

  private static String state(String text) {
    return read(
            Propagator.TRACECONTEXT,
            Map.of("traceparent", "00-" + TRACE + "-" + SPAN + "-01", "tracestate", text))
        .orElseThrow()
        .state();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "a=b, tenant@system=x y", "a=b,,c=d", "0_-*/=~"})
  void theStateIsKeptAsItIs(String text) {
    assertThat(state(text)).isEqualTo(text);
    TraceContext kept =
        read(
                Propagator.TRACECONTEXT,
                Map.of("traceparent", "00-" + TRACE + "-" + SPAN + "-01", "tracestate", text))
            .orElseThrow();
    assertThat(written(Propagator.TRACECONTEXT, kept)).containsEntry("tracestate", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "A=b", "a=b=c", "a=\u00e4", "@a=b", "=b"})
  void aStateThatIsMalformedIsLeftOut(String text) {
    assertThat(state(text)).isEmpty();
  }

  @Test
  void aStateThatIsTooLongIsLeftOut() {
    assertThat(state("a=" + "b".repeat(255) + ",c=" + "d".repeat(254))).isEmpty();
    assertThat(state("a=" + "b".repeat(255) + ",c=" + "d".repeat(252))).isNotEmpty();
    assertThat(state("a=b,".repeat(32))).isEmpty();
  }
}

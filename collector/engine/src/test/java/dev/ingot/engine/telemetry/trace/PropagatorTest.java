package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.trace.TraceContext;
import java.util.Map;
import java.util.Optional;
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
}

package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.trace.TraceContext;
import java.util.Map;
import java.util.Optional;

/** How requests name the span that they were sent in. */
public enum Propagator {
  /**
   * The headers {@code traceparent} and {@code tracestate}. Source: W3C Trace Context, section 3.
   */
  TRACECONTEXT {
    private static final int LENGTH = 55;

    @Override
    Optional<TraceContext> read(RequestHeaders headers) {
      String text = headers.first("traceparent");
      boolean whole =
          text.length() == LENGTH || (text.length() > LENGTH && text.charAt(LENGTH) == '-');
      if (!whole || text.startsWith("ff") || (text.startsWith("00") && text.length() > LENGTH)) {
        return Optional.empty();
      }
      String[] parts = text.substring(0, LENGTH).split("-", -1);
      if (parts.length != 4 || !isHex(parts[0], 2) || !isHex(parts[3], 2)) {
        return Optional.empty();
      }
      boolean sampled = (Integer.parseInt(parts[3], HEX) & 1) == 1;
      return context(parts[1], parts[2], sampled)
          .map(context -> TraceState.add(context, headers.first(TraceState.HEADER)));
    }

    @Override
    void write(TraceContext span, Map<String, String> headers) {
      String ids = "00-" + span.traceIdText() + "-" + span.spanIdText();
      headers.put("traceparent", ids + (span.sampled() ? "-01" : "-00"));
      if (!span.state().isEmpty()) {
        headers.put(TraceState.HEADER, span.state());
      }
    }
  },

  /**
   * The header {@code b3}, or those that begin with {@code x-b3-}. Source:
   * openzipkin/b3-propagation.
   */
  B3 {
    @Override
    Optional<TraceContext> read(RequestHeaders headers) {
      String single = headers.first("b3");
      if (!single.isEmpty()) {
        String[] parts = single.split("-", -1);
        return parts.length < 2
            ? Optional.empty()
            : context(longId(parts[0]), parts[1], parts.length > 2 && isSampled(parts[2]));
      }
      boolean sampled =
          isSampled(headers.first("x-b3-sampled")) || headers.first("x-b3-flags").equals("1");
      return context(longId(headers.first("x-b3-traceid")), headers.first("x-b3-spanid"), sampled);
    }

    @Override
    void write(TraceContext span, Map<String, String> headers) {
      String ids = span.traceIdText() + "-" + span.spanIdText();
      headers.put("b3", ids + (span.sampled() ? "-1" : "-0"));
    }
  };

  private static final int HEX = 16;
  private static final int TRACE_DIGITS = 32;
  private static final int SPAN_DIGITS = 16;

  /** The span that the sender of a request names; empty when it names none, or malformed. */
  abstract Optional<TraceContext> read(RequestHeaders headers);

  /** Names the span that a request is sent in. */
  abstract void write(TraceContext span, Map<String, String> headers);

  private static boolean isSampled(String word) {
    return word.equals("1") || word.equals("d") || word.equals("true");
  }

  /** Ids of traces may be of 8 bytes. */
  private static String longId(String id) {
    return id.length() == SPAN_DIGITS ? "0".repeat(SPAN_DIGITS) + id : id;
  }

  private static Optional<TraceContext> context(String trace, String span, boolean sampled) {
    if (!isHex(trace, TRACE_DIGITS) || !isHex(span, SPAN_DIGITS)) {
      return Optional.empty();
    }
    long high = Long.parseUnsignedLong(trace.substring(0, SPAN_DIGITS), HEX);
    long low = Long.parseUnsignedLong(trace.substring(SPAN_DIGITS), HEX);
    long id = Long.parseUnsignedLong(span, HEX);
    return id == 0 || (high | low) == 0
        ? Optional.empty()
        : Optional.of(new TraceContext(high, low, id, sampled, true));
  }

  private static boolean isHex(String text, int length) {
    return text.length() == length
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}

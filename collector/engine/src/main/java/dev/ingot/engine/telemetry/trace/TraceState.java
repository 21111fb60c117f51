package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import java.util.regex.Pattern;

/**
 * The header {@code tracestate}: members {@code key=value} with commas between them. Source: W3C
 * Trace Context, section 3.3.
 */
final class TraceState {
  static final String HEADER = "tracestate";

  private static final int MAX_LENGTH = 512;
  private static final int MAX_MEMBERS = 32;
  private static final Pattern MEMBER =
      Pattern.compile(
          "[ \\t]*([a-z0-9][a-z0-9_\\-*/]{0,240}@)?[a-z0-9][a-z0-9_\\-*/]{0,255}"
              + "=[\\x20-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{0,255}[ \\t]*");

  private TraceState() {}

  /** The context with the state, unless that is malformed or longer than all must take. */
  static TraceContext add(TraceContext context, String state) {
    return isState(state)
        ? new TraceContext(
            context.traceHigh(),
            context.traceLow(),
            context.spanId(),
            context.sampled(),
            context.remote(),
            state)
        : context;
  }

  private static boolean isState(String state) {
    if (state.isEmpty() || state.length() > MAX_LENGTH) {
      return false;
    }
    String[] members = state.split(",", -1);
    if (members.length > MAX_MEMBERS) {
      return false;
    }
    for (String member : members) {
      if (!member.isBlank() && !MEMBER.matcher(member).matches()) {
        return false;
      }
    }
    return true;
  }
}

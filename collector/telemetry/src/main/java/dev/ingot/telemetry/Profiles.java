package dev.ingot.telemetry;

import java.util.List;

/**
 * Samples of profiles with their resources and scopes, and the dictionary that they refer to.
 *
 * <p>An index of a sample counts in the one dictionary of its request. Requests written one after
 * the other would therefore be another request than both, so there is never more than one segment:
 * profiles made of several are merged when they are made, with one dictionary and all indices
 * counted anew. So {@link #segments}, {@link #writeTo} and {@link #toByteArray} give one request,
 * as for all signals.
 */
public final class Profiles extends Telemetry {
  Profiles(List<Segment> segments, RequestMetadata metadata) {
    super(DictionaryMerge.toOne(segments), metadata);
  }

  @Override
  public Signal<Profiles> signal() {
    return Signal.PROFILES;
  }
}

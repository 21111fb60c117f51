package dev.ingot.exporting;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;

/** Telemetry that is sent together, and the parcels that it came in. */
record Batch<T extends Telemetry>(Content<T> content, List<Parcel> parcels) {
  /** As many links as spans have by default. */
  private static final int MAX_ORIGINS = 128;

  Batch {
    parcels = List.copyOf(parcels);
  }

  /** Whether all of it is in the storage. */
  boolean isStored() {
    return parcels.stream().allMatch(Parcel::isStored);
  }

  /** The spans that its parcels were queued in, each once. */
  List<TraceContext> origins() {
    List<TraceContext> origins = new ArrayList<>();
    for (Parcel each : parcels) {
      if (each.origin().isPresent()
          && origins.size() < MAX_ORIGINS
          && !origins.contains(each.origin().get())) {
        origins.add(each.origin().get());
      }
    }
    return origins;
  }

  long size(Sizer sizer) {
    return content.size(sizer);
  }
}

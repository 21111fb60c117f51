package dev.ingot.exporting;

import dev.ingot.telemetry.Telemetry;
import java.util.List;

/** Telemetry that is sent together, and the parcels that it came in. */
record Batch<T extends Telemetry>(Content<T> content, List<Parcel> parcels) {
  Batch {
    parcels = List.copyOf(parcels);
  }

  /** Whether all of it is in the storage. */
  boolean isStored() {
    return parcels.stream().allMatch(Parcel::isStored);
  }

  long size(Sizer sizer) {
    return content.size(sizer);
  }
}

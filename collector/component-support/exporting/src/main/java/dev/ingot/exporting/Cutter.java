package dev.ingot.exporting;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;

/** Cuts telemetry into pieces of at most a size in items or bytes. */
final class Cutter<T extends Telemetry> {
  private final Signal<T> signal;
  private final Sizer sizer;

  Cutter(Signal<T> signal, Sizer sizer) {
    this.signal = signal;
    this.sizer = sizer;
  }

  /**
   * The pieces in order. Counting bytes, a piece is over the size only when it is a single item
   * that is.
   */
  List<T> cut(T telemetry, long maxSize) {
    if (sizer == Sizer.ITEMS) {
      return signal.split(telemetry, (int) Math.min(maxSize, Integer.MAX_VALUE));
    }
    int items = telemetry.itemCount();
    if (telemetry.byteSize() <= maxSize || items <= 1) {
      return List.of(telemetry);
    }
    long likely = (long) ((double) items * maxSize / telemetry.byteSize());
    int itemsPerPiece = (int) Math.max(1, Math.min(likely, items - 1L));
    return signal.split(telemetry, itemsPerPiece).stream()
        .flatMap(piece -> cut(piece, maxSize).stream())
        .toList();
  }
}

package dev.ingot.component.view;

import java.util.List;

/** Keeps samples of the collector's own spans until it is closed. Thread-safe; no call blocks. */
public interface SpanWatch extends AutoCloseable {

  /** What was kept, sorted by the names of the spans. */
  List<SpanSamples> samples();

  /** Forgets all, and keeps nothing more. */
  @Override
  void close();

  /** A watch that sees nothing. */
  static SpanWatch blind() {
    return BlindWatch.INSTANCE;
  }
}

package dev.ingot.component.view;

import java.util.List;

/** Sees nothing. */
enum BlindWatch implements SpanWatch {
  INSTANCE;

  @Override
  public List<SpanSamples> samples() {
    return List.of();
  }

  @Override
  public void close() {}
}

package dev.ingot.component.trace;

/** Keeps nothing. */
enum NoSpan implements ActiveSpan {
  INSTANCE;

  @Override
  public boolean isRecording() {
    return false;
  }

  @Override
  public void attribute(String name, String value) {}

  @Override
  public void attribute(String name, long value) {}

  @Override
  public void event(String name, Object... fields) {}

  @Override
  public void fail(String reason) {}

  @Override
  public void discard() {}

  @Override
  public void close() {}
}

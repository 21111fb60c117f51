package dev.ingot.engine.run;

/** Where wishes to end come from. */
public interface StopSource {

  /** Begins to pass wishes on. */
  void connect(StopRequest request);

  /**
   * The collector ended.
   *
   * @param exitCode the exit code of the process
   */
  void ended(int exitCode);
}

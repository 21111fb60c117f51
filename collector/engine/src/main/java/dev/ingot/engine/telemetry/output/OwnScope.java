package dev.ingot.engine.telemetry.output;

/** The scope of all own telemetry, which has neither a version nor a schema. */
public final class OwnScope {
  /** The name of the scope: of the meter, of the tracer and of the logger. */
  public static final String NAME = "dev.ingot.collector";

  private OwnScope() {}
}

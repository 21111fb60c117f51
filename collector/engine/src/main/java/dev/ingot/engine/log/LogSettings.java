package dev.ingot.engine.log;

import dev.ingot.component.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the collector's own log is written: {@code service::telemetry::logs}.
 *
 * @param level the least level that is written
 * @param encoding how
 * @param outputPaths where to: {@code stderr}, {@code stdout} or files
 * @param sampling how repeated messages are thinned out; empty: not at all
 * @param initialFields fields of every message
 * @param disableResource whether lines do not say what the collector is
 */
public record LogSettings(
    Level level,
    Encoding encoding,
    List<String> outputPaths,
    Optional<SamplingSettings> sampling,
    Map<String, Object> initialFields,
    boolean disableResource) {

  /** The layout of a message. */
  public enum Encoding {
    /** Time, level, message and a JSON object of the fields, with tabs between. */
    CONSOLE,
    /** One JSON object. */
    JSON
  }

  /** What applies before the configuration is read, and when it says nothing. */
  public static final LogSettings DEFAULT =
      new LogSettings(
          Level.INFO,
          Encoding.CONSOLE,
          List.of("stderr"),
          Optional.of(SamplingSettings.DEFAULT),
          Map.of(),
          false);

  public LogSettings {
    outputPaths = List.copyOf(outputPaths);
  }

  /** Settings whose lines say what the collector is. */
  public LogSettings(
      Level level,
      Encoding encoding,
      List<String> outputPaths,
      Optional<SamplingSettings> sampling,
      Map<String, Object> initialFields) {
    this(level, encoding, outputPaths, sampling, initialFields, false);
  }
}

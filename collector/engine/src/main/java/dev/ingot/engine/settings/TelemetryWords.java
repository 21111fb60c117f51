package dev.ingot.engine.settings;

import dev.ingot.telemetry.Signal;

/** What users read about {@code service::telemetry}; the words are the Collector's. */
final class TelemetryWords {
  static final String NO_READER =
      "collector telemetry metrics reader should exist when metric level is not none";
  static final String VIEWS =
      "service::telemetry::metrics::views can only be set when service::telemetry::metrics::level"
          + " is detailed";
  static final String ADDRESS = "'address' is deprecated, and was removed from the Collector";
  static final String NOT_A_READER = "no valid metric reader";
  static final String TWO_READERS = "must not specify multiple metric reader type";
  static final String TWO_EXPORTERS = "must not specify multiple exporters";
  static final String NO_SELECTOR = "view: no selector provided";
  static final String EMPTY_SELECTOR = "view_selector: an empty selector is not supported";
  static final String SAMPLER = "invalid sampler configuration";
  static final String NO_REMOTE =
      "jaeger_remote cannot be used, as in the Collector: write trace_id_ratio_based: {ratio: ...}";
  static final String SAMPLERS =
      "write parent_based, always_on, always_off or trace_id_ratio_based";

  private TelemetryWords() {}

  /** The next step for one that has two exporters. */
  static String oneEach(Signal<?> signal) {
    return "make it two " + (signal == Signal.METRICS ? "readers" : "processors");
  }

  static String noExporter(Signal<?> signal) {
    return "no valid " + word(signal) + " exporter";
  }

  static String noProcessor(Signal<?> signal) {
    return "unsupported " + word(signal) + " processor type, must be one of simple or batch";
  }

  static String twoProcessors(Signal<?> signal) {
    return "must not specify multiple " + word(signal) + " processor type";
  }

  /** What the Collector calls it here. */
  private static String word(Signal<?> signal) {
    if (signal == Signal.TRACES) {
      return "span";
    }
    return signal == Signal.LOGS ? "log" : "metric";
  }

  static String propagator(String word) {
    return "unsupported trace propagator \"" + word + "\"";
  }

  static String ratio(double ratio) {
    return "ratio " + ratio + " is not between 0 and 1";
  }

  static String unknownLevel(String word) {
    return "unknown metrics level \"" + word + "\"";
  }

  static String reader(String address) {
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? address : address.substring(0, colon);
    String port = colon < 0 ? "8888" : address.substring(colon + 1);
    return "write readers: [{pull: {exporter: {prometheus: {host: '"
        + (host.isEmpty() ? "0.0.0.0" : host)
        + "', port: "
        + port
        + "}}}}]";
  }

  static String badAddress(String address) {
    return "'" + address + "' is no host:port";
  }

  static String temporality(String word) {
    return "unsupported temporality preference \"" + word + "\"";
  }

  static String missing(String what) {
    return what + " must be specified";
  }

  static String inBothLists(String key) {
    return "attribute cannot be in both include and exclude list: " + key;
  }

  static String otherMeter(String option, String value) {
    return "no metric of this collector has the " + option + " \"" + value + "\"";
  }

  static String resource(String attribute) {
    return "legacy resource attribute \"" + attribute + "\" must be string or null";
  }

  static String protocol(String protocol) {
    return "unsupported protocol \"" + protocol + "\"";
  }

  static String notBuiltIn(String type) {
    return "this collector was built without the exporter '"
        + type
        + "', which sends own telemetry";
  }
}

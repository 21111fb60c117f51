package dev.ingot.health;

/** What users read of health checks. */
final class HealthMessages {
  static final String BAD_PATH = "path must start with /";
  static final String NO_PROTOCOL = "must specify at least one protocol";
  static final String ADD_PROTOCOL = "add http, grpc or both beside use_v2";
  static final String NEEDS_V2 = "http and grpc have no effect without use_v2";
  static final String ADD_V2 = "add use_v2: true";
  static final String OWN_PATH = "give each of status, config, liveness, readiness its own path";
  static final String NEGATIVE = "recovery_duration must not be negative";
  static final String NOT_FOUND = "Service not found.";
  static final String SHUTTING_DOWN = "Server shutting down.";

  private HealthMessages() {}

  static String withSlash(String path) {
    return path.isEmpty() ? "write /" : "write /" + path;
  }

  static String samePath(String path) {
    return "path \"" + path + "\" is used twice";
  }
}

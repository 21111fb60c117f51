package dev.ingot.builder.runtime;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a collector listens for OTLP on this machine, as its log says.
 *
 * @param grpc the port for gRPC
 * @param http the port for HTTP
 */
record Listening(OptionalInt grpc, OptionalInt http) {

  static Listening of(List<String> log) {
    return new Listening(port(log, "GRPC"), port(log, "HTTP"));
  }

  private static OptionalInt port(List<String> log, String protocol) {
    Pattern listens =
        Pattern.compile(
            "Starting " + protocol + " server.*\"endpoint\": \"127\\.0\\.0\\.1:(\\d+)\"");
    return log.stream()
        .map(listens::matcher)
        .filter(Matcher::find)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
        .findFirst();
  }
}

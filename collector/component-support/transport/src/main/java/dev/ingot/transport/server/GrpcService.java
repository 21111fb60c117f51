package dev.ingot.transport.server;

import java.util.Map;

/**
 * A service and its methods.
 *
 * @param name with its package: {@code opentelemetry.proto.collector.trace.v1.TraceService}
 * @param methods by name
 */
public record GrpcService(String name, Map<String, GrpcMethod> methods) {
  public GrpcService {
    methods = Map.copyOf(methods);
  }
}

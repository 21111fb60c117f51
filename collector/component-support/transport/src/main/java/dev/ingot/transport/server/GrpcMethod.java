package dev.ingot.transport.server;

/** Answers the calls of one unary method. */
@FunctionalInterface
public interface GrpcMethod {

  /** Answers a call. Runs on an event loop and must never wait. */
  void call(GrpcRequest request, GrpcReply reply);
}

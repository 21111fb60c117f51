package dev.ingot.transport.server;

import dev.ingot.transport.rpc.RpcStatus;

/** Takes the answer of a call: one of the two, once, from any thread. */
public interface GrpcReply {

  /** The call succeeded. */
  void ok(byte[] message);

  /** The call failed; a status of {@code OK} is an error of the caller. */
  void fail(RpcStatus status);
}

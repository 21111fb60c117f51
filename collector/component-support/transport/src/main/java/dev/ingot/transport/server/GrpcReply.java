package dev.ingot.transport.server;

import dev.ingot.transport.rpc.RpcStatus;

/** Takes the answer of a call: one of the three, once, from any thread. */
public interface GrpcReply {

  /** The call succeeded. */
  void ok(byte[] message);

  /** The call failed; a status of {@code OK} is an error of the caller. */
  void fail(RpcStatus status);

  /**
   * The call is answered with any number of messages, now and later.
   *
   * @param gone called once, on an event loop, when the stream is over for whatever reason: ended
   *     here, cancelled by the client, or the connection was lost
   */
  GrpcStream stream(Runnable gone);
}

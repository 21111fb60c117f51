package dev.ingot.transport.server;

import dev.ingot.transport.rpc.RpcStatus;

/**
 * The way back for many messages. All methods may be called from any thread; calls from one thread
 * keep their order. Messages for a client that does not read are kept in memory, so that this is
 * for few and small ones.
 */
public interface GrpcStream {

  /** Sends a message; without effect when the stream is over. */
  void send(byte[] message);

  /** Ends the stream; without effect when it is over. */
  void end(RpcStatus status);
}

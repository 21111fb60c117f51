package dev.ingot.builder.verify;

import dev.ingot.builder.otlp.Sending;

/**
 * Where a collector takes telemetry: an OTLP receiver over one protocol.
 *
 * @param id the receiver: {@code otlp/internal}
 * @param sending how telemetry is sent to it
 * @param port where it listens on this machine
 */
record Receiver(String id, Sending sending, int port) {
  String label() {
    return id + " (" + sending.key() + ")";
  }
}

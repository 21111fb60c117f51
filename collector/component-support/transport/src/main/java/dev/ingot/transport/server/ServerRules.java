package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.transport.compression.Coding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for the settings of all servers. */
final class ServerRules {
  /** What the Collector takes as well, and does not start with, or cannot serve. */
  private static final Set<String> OTHER_TRANSPORTS =
      Set.of("udp", "udp4", "udp6", "ip", "ip4", "ip6", "unixgram", "unixpacket");

  private ServerRules() {}

  static void check(ConfigSection section, String endpoint, String transport) {
    Optional<Network> network = Network.of(transport);
    if (network.isEmpty()) {
      refuse(section, transport);
      return;
    }
    try {
      network.get().check(endpoint);
    } catch (StartException e) {
      section.startError("endpoint", String.valueOf(e.getMessage()), example(network.get()));
    }
  }

  private static void refuse(ConfigSection section, String transport) {
    String fix = "use tcp, tcp4, tcp6 or unix";
    if (OTHER_TRANSPORTS.contains(transport)) {
      section.startError("transport", "transport \"" + transport + "\" is not supported", fix);
    } else {
      section.error("transport", "unsupported transport type \"" + transport + "\"", fix);
    }
  }

  private static String example(Network network) {
    return network == Network.UNIX
        ? "write the path of a file, such as /run/otelcol/otlp.sock"
        : "write host:port, such as 0.0.0.0:4317";
  }

  static void codings(ConfigSection section, List<String> names) {
    for (String name : names) {
      if (Coding.ofHttp(name).isEmpty()) {
        section.startError(
            "compression_algorithms",
            "unsupported compression type \"" + name + "\"",
            "use gzip, zstd, zlib, snappy, deflate, lz4, x-snappy-framed or the empty text");
      }
    }
  }
}

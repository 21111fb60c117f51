package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.transport.compression.Coding;
import java.util.List;

/** The rules for the settings of all servers. */
final class ServerRules {
  private ServerRules() {}

  static void check(
      ConfigSection section, String endpoint, String transport, List<String> middlewares) {
    try {
      Endpoint.parse(endpoint);
    } catch (StartException e) {
      section.error(
          "endpoint", String.valueOf(e.getMessage()), "write host:port, such as 0.0.0.0:4317");
    }
    if (!transport.equals("tcp")) {
      section.error("transport", "transport \"" + transport + "\" is not supported", "use tcp");
    }
    if (!middlewares.isEmpty()) {
      section.error("middlewares", "middlewares are not supported", "remove middlewares");
    }
  }

  static void codings(ConfigSection section, List<String> names) {
    for (String name : names) {
      if (Coding.ofHttp(name).isEmpty()) {
        section.error(
            "compression_algorithms",
            "unsupported compression type \"" + name + "\"",
            "use gzip, zstd, zlib, snappy, deflate, lz4, x-snappy-framed or the empty text");
      }
    }
  }
}

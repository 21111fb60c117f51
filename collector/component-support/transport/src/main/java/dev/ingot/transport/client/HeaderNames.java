package dev.ingot.transport.client;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a user may add. */
final class HeaderNames {
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z!#$%&'*+.^_`|~-]+");
  private static final Set<String> OF_GRPC =
      Set.of("te", "content-type", "user-agent", "connection", "host", "transfer-encoding");

  /** What {@code java.net.http} keeps for itself. */
  private static final Set<String> OF_HTTP =
      Set.of("connection", "content-length", "expect", "upgrade", "transfer-encoding");

  private HeaderNames() {}

  static boolean isValid(String name) {
    return NAME.matcher(name).matches();
  }

  static boolean isReservedInGrpc(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("grpc-") || OF_GRPC.contains(lower);
  }

  static boolean isReservedInHttp(String name) {
    return OF_HTTP.contains(name.toLowerCase(Locale.ROOT));
  }
}

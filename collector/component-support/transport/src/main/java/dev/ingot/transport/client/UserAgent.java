package dev.ingot.transport.client;

import dev.ingot.component.BuildInfo;
import java.util.Locale;

/** What exporters call themselves. */
public final class UserAgent {
  private UserAgent() {}

  /** {@code otelcol-core/1.0.0 (linux/amd64)}. */
  public static String of(BuildInfo build) {
    String system = System.getProperty("os.name", "unknown").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "unknown");
    return build.command() + "/" + build.version() + " (" + system + "/" + machine + ")";
  }
}

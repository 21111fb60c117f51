package dev.ingot.transport.server;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.time.Duration;
import java.util.Optional;

/**
 * How long connections of gRPC live.
 *
 * <p>Source: the Collector's {@code config/configgrpc}, and grpc-go's package {@code keepalive} for
 * the defaults.
 */
@Config
public record KeepaliveServerConfig(
    @Option(
            doc =
                "When the server ends connections and asks whether clients are there. enabled:"
                    + " false leaves it at its defaults.",
            defaultValue = "{}")
        Optional<ServerParameters> serverParameters,
    @Option(
            doc =
                "How often clients may ask whether the server is there. enabled: false leaves it at"
                    + " its defaults.",
            defaultValue = "{}")
        Optional<EnforcementPolicy> enforcementPolicy)
    implements Validated {
  private static final ServerParameters PARAMETERS =
      new ServerParameters(
          Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofHours(2), Duration.ofSeconds(20));
  private static final EnforcementPolicy POLICY =
      new EnforcementPolicy(Duration.ofMinutes(5), false);

  /** The defaults. */
  public static final KeepaliveServerConfig DEFAULT =
      new KeepaliveServerConfig(Optional.of(PARAMETERS), Optional.of(POLICY));

  @Override
  public void validate(ConfigSection section) {
    if (serverParameters.isEmpty()) {
      section.hide("server_parameters");
    }
    if (enforcementPolicy.isEmpty()) {
      section.hide("enforcement_policy");
    }
  }

  ServerParameters parameters() {
    return serverParameters.orElse(PARAMETERS);
  }

  EnforcementPolicy policy() {
    return enforcementPolicy.orElse(POLICY);
  }

  /** When the server ends connections and asks whether clients are there. */
  @Config
  public record ServerParameters(
      @Option(
              doc = "How long a connection may be without a call. 0: as long as it likes.",
              ifWritten = true)
          Duration maxConnectionIdle,
      @Option(
              doc =
                  "How long a connection may live; a tenth more or less so that not all end at"
                      + " once. 0: as long as it likes.",
              ifWritten = true)
          Duration maxConnectionAge,
      @Option(
              doc =
                  "How long calls may go on after a connection reached its age. 0: as long as they"
                      + " like.",
              ifWritten = true)
          Duration maxConnectionAgeGrace,
      @Option(
              doc = "After how long without a word from the client the server pings it.",
              defaultValue = "2h",
              ifWritten = true)
          Duration time,
      @Option(
              doc = "How long the server waits for the answer before it ends the connection.",
              defaultValue = "20s",
              ifWritten = true)
          Duration timeout) {}

  /** How often clients may ask whether the server is there. */
  @Config
  public record EnforcementPolicy(
      @Option(
              doc = "The least time between pings of a client. Who pings more is disconnected.",
              defaultValue = "5m",
              ifWritten = true)
          Duration minTime,
      @Option(doc = "Whether clients may ping while they have no call.", ifWritten = true)
          boolean permitWithoutStream) {}
}

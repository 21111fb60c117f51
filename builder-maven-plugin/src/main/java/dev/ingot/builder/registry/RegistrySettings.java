package dev.ingot.builder.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How registries are reached.
 *
 * @param cache the folder that keeps what was pulled
 * @param offline whether only that folder is looked at
 * @param dockerConfig the file with credentials, as {@code docker login} writes it; it need not
 *     exist
 * @param plainHttp {@code host} or {@code host:port} of registries without TLS; this machine's own
 *     need not be among them
 * @param limits how long to wait
 */
public record RegistrySettings(
    Path cache, boolean offline, Path dockerConfig, Set<String> plainHttp, Limits limits) {

  /**
   * How long to wait, and for how much.
   *
   * @param connect for a connection
   * @param silence for an answer, and between two pieces of it
   * @param pauses before the second try, the third and so on, when a registry is busy or cannot be
   *     reached
   * @param manifestBytes the most bytes of a manifest
   * @param blobBytes the most bytes of a layer
   */
  public record Limits(
      Duration connect,
      Duration silence,
      List<Duration> pauses,
      int manifestBytes,
      long blobBytes) {

    /** Ten seconds, a minute, three more tries, 4 MiB as registries have it, 4 GiB. */
    public static final Limits DEFAULT =
        new Limits(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9)),
            4 << 20,
            4L << 30);

    public Limits {
      pauses = List.copyOf(pauses);
    }
  }

  /** Where {@code docker login} writes on this machine, by its environment. */
  public static Path dockerConfigOfUser() {
    String named = System.getenv("DOCKER_CONFIG");
    Path folder =
        named == null || named.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".docker")
            : Path.of(named);
    return folder.resolve("config.json");
  }

  public RegistrySettings {
    plainHttp = Set.copyOf(plainHttp);
  }
}

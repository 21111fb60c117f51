package dev.ingot.builder.publish;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what keeps a distribution from being published; docs/supply-chain.md lists it. */
final class Messages {
  private static final String BUILD = "run 'mvn generate-distro' first";

  private Messages() {}

  static Problem noManifest(String folder, String name) {
    return error(
        "PUB-001",
        folder,
        "no manifest here has the name '%s'".formatted(name),
        "give the folder of the manifests with -DdistributionsDirectory=DIR");
  }

  static Problem notBuilt(String folder) {
    return error("PUB-002", folder, "there is nothing to publish yet", BUILD);
  }

  static Problem changed(String file) {
    return error("PUB-003", file, "it is not what the build made, or is missing", BUILD);
  }

  static Problem otherVersion(String folder, String built, String wanted) {
    return error(
        "PUB-004",
        folder,
        "it holds version %s, the module has %s".formatted(built, wanted),
        BUILD);
  }

  private static Problem error(String code, String place, String message, String fix) {
    return new Problem(code, Severity.ERROR, Location.of(place), message, Optional.of(fix));
  }
}

package dev.ingot.builder.distribution;

import dev.ingot.builder.bundle.ArchivePacker;
import dev.ingot.builder.bundle.ThinPacker;
import dev.ingot.builder.deb.DebPacker;
import dev.ingot.builder.image.ImagePacker;
import dev.ingot.builder.output.Packer;
import dev.ingot.builder.registry.Registry;
import dev.ingot.builder.rpm.RpmPacker;
import dev.ingot.builder.runtime.JdkSearch;
import dev.ingot.builder.runtime.RuntimePacker;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Everything that the builder can make of a jar. */
final class Packers {
  private Packers() {}

  /**
   * One packer for each kind of output.
   *
   * @param registry where images to build upon come from; empty if no manifest names one
   */
  static List<Packer> all(Optional<Registry> registry) {
    JdkSearch jdks = JdkSearch.ofMachine();
    return List.of(
        new ThinPacker(),
        ArchivePacker.tarGz(),
        ArchivePacker.zip(),
        new DebPacker(),
        new RpmPacker(),
        new RuntimePacker(jdks),
        new ImagePacker(jdks, registry));
  }

  /** Where the code of the packers lies: with other code they may make other bytes. */
  static Path code() {
    try {
      return Path.of(Packer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes lie in a file", e);
    }
  }
}

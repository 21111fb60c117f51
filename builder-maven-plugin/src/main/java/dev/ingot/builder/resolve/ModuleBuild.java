package dev.ingot.builder.resolve;

import java.io.IOException;
import java.nio.file.Path;

/** Builds a Maven module that a manifest gives by its path. */
public interface ModuleBuild {

  /**
   * Packs the module, so that its jar lies in its {@code target} folder.
   *
   * @param module the folder of its pom.xml
   * @throws IOException when the build fails; the message is what the user needs to see of it
   */
  void run(Path module) throws IOException;
}

package dev.ingot.builder.image;

import dev.ingot.builder.output.Cast;
import dev.ingot.builder.runtime.JavaRuntime;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The layers of a collector's image, what changes least first: the system's libraries, unless there
 * is a base image, then Java, the collector, and its configuration.
 *
 * @param cast the collector
 * @param runtime its Java
 * @param config its configuration
 */
record ImageContent(Cast cast, JavaRuntime runtime, byte[] config) {
  private static final int FOR_ALL = 01777;
  private static final Map<String, String> ARCHITECTURES =
      Map.of("x86_64", "amd64", "aarch64", "arm64");

  /** For which processors the image is, as images name them. */
  String architecture() {
    String processor = runtime.jdk().processor();
    return ARCHITECTURES.getOrDefault(processor, processor);
  }

  /** The layers to put upon the base; empty if something is missing. */
  Optional<List<Layer>> layers(BaseImage base, Problems problems) {
    try {
      Layer system = new Layer("folders").folder("var/lib/" + cast.name(), FOR_ALL);
      if (base.layers().isEmpty()) {
        SystemLibraries libraries = SystemLibraries.of(runtime.folder(), runtime.jdk().processor());
        if (!libraries.missing().isEmpty()) {
          problems.add(Messages.missingLibraries(cast.manifest().source(), libraries.missing()));
          return Optional.empty();
        }
        system = system(libraries);
      }
      return Optional.of(List.of(system, java(), program(), configuration()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Layer system(SystemLibraries libraries) {
    Layer layer = new Layer("libraries of the system");
    libraries.files().forEach((path, file) -> layer.copy(path.substring(1), file));
    for (String owner : List.of("libc6", "libgcc-s1", "libstdc++6", "zlib1g", "gcc-12-base")) {
      Path licence = Path.of("/usr/share/doc", owner, "copyright");
      if (Files.isRegularFile(licence)) {
        layer.copy(licence.toString().substring(1), licence);
      }
    }
    String id = ImageConfig.USER + ":" + ImageConfig.USER;
    return layer
        .folder("tmp", FOR_ALL)
        .folder("var/lib/" + cast.name(), FOR_ALL)
        .text(
            "etc/passwd",
            "root:x:0:0:root:/root:/sbin/nologin\ncollector:x:%s::/var/lib/%s:/sbin/nologin\n"
                .formatted(id, cast.name()))
        .text("etc/group", "root:x:0:\ncollector:x:%d:\n".formatted(ImageConfig.USER))
        .text("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
  }

  private Layer java() throws IOException {
    return new Layer("Java " + runtime.jdk().version()).tree(root() + "/jre", runtime.folder());
  }

  private Layer program() {
    String jar = root() + "/lib/" + cast.name() + ".jar";
    return new Layer(cast.name() + " " + cast.distribution().version())
        .copy(jar, cast.jar())
        .text(root() + "/lib/java.options", JavaOptions.file(runtime.jdk(), "/" + jar));
  }

  private Layer configuration() {
    return new Layer("configuration")
        .text("etc/" + cast.name() + "/config.yaml", new String(config, StandardCharsets.UTF_8));
  }

  private String root() {
    return ImageConfig.program(cast.name()).substring(1);
  }
}

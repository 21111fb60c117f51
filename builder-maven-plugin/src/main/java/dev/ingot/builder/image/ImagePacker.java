package dev.ingot.builder.image;

import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Configuration;
import dev.ingot.builder.output.Packer;
import dev.ingot.builder.registry.Registry;
import dev.ingot.builder.runtime.Folders;
import dev.ingot.builder.runtime.JavaRuntime;
import dev.ingot.builder.runtime.Jdk;
import dev.ingot.builder.runtime.JdkSearch;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes {@code NAME-image}, an OCI image layout, and {@code NAME-VERSION-image.tar}, the same as a
 * file that {@code docker load} takes. No daemon and no registry is needed. The same cast, JDK and
 * libraries give the same bytes.
 */
public final class ImagePacker implements Packer {
  private final JdkSearch search;
  private final Optional<Registry> registry;

  /**
   * Takes the JDKs of a search.
   *
   * @param registry where images to build upon come from; empty if no manifest names one
   */
  public ImagePacker(JdkSearch search, Optional<Registry> registry) {
    this.search = search;
    this.registry = registry;
  }

  @Override
  public OutputKind kind() {
    return OutputKind.IMAGE;
  }

  @Override
  public String circumstances(Cast cast) {
    return search.find().map(jdk -> jdk.identity() + libraries(jdk) + base(cast)).orElse("");
  }

  private static String base(Cast cast) {
    try {
      String named = cast.manifest().baseImage().map(it -> it.image().toString()).orElse("");
      return named + BaseLayout.identity(cast.folder());
    } catch (IOException e) {
      return ""; // Packing says what is wrong.
    }
  }

  private static String libraries(Jdk jdk) {
    try {
      StringBuilder text = new StringBuilder();
      for (Path file : SystemLibraries.of(jdk.home(), jdk.processor()).files().values()) {
        text.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
      }
      return text.toString();
    } catch (IOException e) {
      return ""; // Packing says what is wrong.
    }
  }

  @Override
  public List<Path> pack(Cast cast, Consumer<String> progress, Problems problems)
      throws IOException {
    String source = cast.manifest().source();
    Optional<Jdk> jdk = search.find();
    if (jdk.isEmpty()) {
      problems.add(Messages.noJdk(source));
      return List.of();
    }
    if (!jdk.get().system().equals("Linux")) {
      problems.add(Messages.notLinux(source, jdk.get()));
      return List.of();
    }
    Path jre = cast.target().resolve(cast.name() + "-image-jre");
    Path scratch = cast.target().resolve(cast.name() + "-image-base");
    try {
      Optional<byte[]> config = Configuration.of(cast, "config.schema.json", problems);
      Optional<JavaRuntime> runtime =
          JavaRuntime.link(jdk.get(), cast.jar(), jre, source, problems);
      if (config.isEmpty() || runtime.isEmpty()) {
        return List.of();
      }
      ImageContent content = new ImageContent(cast, runtime.get(), config.get());
      Optional<BaseImage> base =
          new Bases(registry, cast, content.architecture()).find(scratch, problems);
      return base.isEmpty() ? List.of() : pack(content, base.get(), progress, problems);
    } finally {
      Folders.delete(jre);
      Folders.delete(scratch);
    }
  }

  private static List<Path> pack(
      ImageContent content, BaseImage base, Consumer<String> progress, Problems problems)
      throws IOException {
    Cast cast = content.cast();
    Optional<List<Layer>> layers = content.layers(base, problems);
    if (layers.isEmpty()) {
      return List.of();
    }
    Path layout = cast.target().resolve(cast.name() + "-image");
    Folders.delete(layout);
    ImageName name = ImageName.of(cast.distribution());
    Listening listening = Listening.of(content.config());
    ImageWriter writer =
        new ImageWriter(layout, name, new ImageConfig(cast, content.architecture(), listening));
    writer.write(base, layers.get());
    Path archive =
        cast.target().resolve(cast.name() + "-" + cast.distribution().version() + "-image.tar");
    WholeFile.write(archive, writer::archive);
    progress.accept(
        "%s: %s for linux/%s, %d bytes"
            .formatted(
                archive.getFileName(), name.text(), content.architecture(), Files.size(archive)));
    listening
        .unreachable()
        .forEach(
            endpoint ->
                progress.accept(
                    "nothing outside of a container reaches %s, where config.yaml listens"
                        .formatted(endpoint)));
    return List.of(archive, layout);
  }
}

package dev.ingot.builder.runtime;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.archive.TarWriter;
import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.codegen.Template;
import dev.ingot.builder.otlp.GrpcSink;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Configuration;
import dev.ingot.builder.output.Launcher;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The folder of a collector with a Java of its own: {@code bin/NAME} starts {@code lib/NAME.jar} on
 * {@code jre} with what is in {@code cache}.
 *
 * @param cast the collector
 * @param folder where the folder goes
 */
record Bundle(Cast cast, Path folder) {
  private static final String TRAINING = "training.yaml";
  private static final Duration TRAINING_TIME = Duration.ofSeconds(6);

  /** Writes all but the cache; what was there is deleted. */
  Optional<JavaRuntime> write(Jdk jdk, Problems problems) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    Optional<JavaRuntime> runtime =
        JavaRuntime.link(
            jdk, cast.jar(), folder.resolve("jre"), cast.manifest().source(), problems);
    Optional<byte[]> config = Configuration.of(cast, "config.schema.json", problems);
    if (runtime.isEmpty() || config.isEmpty()) {
      return Optional.empty();
    }
    writePrograms(config.get());
    Path schema = cast.target().resolve("classes/META-INF/ingot/config.schema.json");
    if (Files.isRegularFile(schema)) {
      Files.copy(schema, folder.resolve("etc/config.schema.json"));
    }
    return runtime;
  }

  private void writePrograms(byte[] config) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Path jar = Files.copy(cast.jar(), lib.resolve(cast.name() + ".jar"));
    // Java compares the time of the jar with that in the cache: it has to be that of the archive.
    Files.setLastModifiedTime(jar, FileTime.from(Fixed.SECONDS, TimeUnit.SECONDS));
    Files.copy(cast.launcher(), lib.resolve(cast.name()), StandardCopyOption.COPY_ATTRIBUTES);
    Path script = Files.createDirectories(folder.resolve("bin")).resolve(cast.name());
    Files.writeString(script, script());
    if (!script.toFile().setExecutable(true, false)) {
      throw new IOException(script + " cannot be made executable");
    }
    Path etc = Files.createDirectories(folder.resolve("etc"));
    Files.write(etc.resolve("config.yaml"), config);
  }

  /**
   * Writes the cache.
   *
   * @return why there is none, or empty when there is
   */
  Optional<String> train() throws IOException {
    Path own = cast.folder().resolve(TRAINING);
    try (GrpcSink backend = GrpcSink.forgetting()) {
      Optional<String> config =
          Files.isRegularFile(own)
              ? Optional.of(Files.readString(own))
              : TrainingConfig.of(cast.plan(), backend.port());
      return config.isEmpty()
          ? Optional.of("none of its receivers and exporters can start without a configuration")
          : train(config.get());
    }
  }

  private Optional<String> train(String config) throws IOException {
    Path work = Files.createTempDirectory("ingot");
    try {
      Path file = Files.writeString(work.resolve(TRAINING), config);
      Path cache = Files.createDirectories(folder.resolve("cache"));
      Path program = folder.resolve("bin").resolve(cast.name()).toAbsolutePath();
      return new Training(TRAINING_TIME)
          .run(program, file, variable() + "_CACHE", cache.toAbsolutePath());
    } finally {
      Folders.delete(work);
    }
  }

  /** Writes an archive of the folder and closes it. */
  void archive(String top, OutputStream out) throws IOException {
    try (TarWriter tar = new TarWriter(out)) {
      tar.folder(top, Fixed.PROGRAM);
      for (Path each : Folders.below(folder)) {
        String path = top + "/" + folder.relativize(each).toString().replace('\\', '/');
        if (Files.isSymbolicLink(each)) {
          tar.link(path, Files.readSymbolicLink(each).toString());
        } else if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          tar.folder(path, Fixed.PROGRAM);
        } else {
          tar.file(path, Files.isExecutable(each) ? Fixed.PROGRAM : Fixed.FILE, each);
        }
      }
    }
  }

  private String script() {
    return Template.of("runtime/start.sh")
        .fill(Map.of("name", cast.name(), "variable", variable(), "marker", GeneratedTree.MARKER));
  }

  private String variable() {
    return Launcher.variable(cast.name());
  }
}

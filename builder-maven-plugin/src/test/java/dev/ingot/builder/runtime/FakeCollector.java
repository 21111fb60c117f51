package dev.ingot.builder.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Launcher;
import dev.ingot.builder.plan.PlanCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/**
 * A program that does as a collector does: it says that it is ready and runs until it is stopped;
 * with {@code --version} it says its version and ends.
 */
public final class FakeCollector {
  private static final String SOURCE =
      """
      public class Main {
        public static void main(String[] args) throws Exception {
          if (args[0].equals("--version")) {
            System.out.println("code " + Code.version());
            return;
          }
          java.util.logging.Logger.getLogger("a").fine("uses another module");
          System.err.println("Everything is ready.");
          Thread.currentThread().join();
        }
      }
      class Code {
        static String version() { return "VERSION"; }
      }
      class NotReached {
        java.sql.Connection connection;
      }
      """;

  private final Path folder;

  public FakeCollector(Path folder) {
    this.folder = folder;
  }

  /** The collector, its jar cast with this version. */
  public Cast cast(String version) throws IOException {
    PlanCase plan = PlanCase.of("core");
    Path target = Files.createDirectories(folder.resolve("target"));
    Path jar = target.resolve("otelcol-core.jar");
    jar(jar, version);
    Path launcher = target.resolve("otelcol-core");
    Launcher.write("otelcol-core", launcher);
    return new Cast(
        plan.manifest().distribution(),
        plan.manifest(),
        plan.plan(),
        plan.resolution(),
        folder,
        target,
        jar,
        launcher);
  }

  /** Writes a jar whose code has this version. */
  public void jar(Path jar, String version) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path source = classes.resolve("Main.java");
    Files.writeString(source, SOURCE.replace("VERSION", version));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", "" + classes, "" + source);
    assertThat(status).isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Main");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      JarEntry first = new JarEntry("META-INF/MANIFEST.MF");
      first.setTimeLocal(Fixed.TIME);
      out.putNextEntry(first);
      manifest.write(out);
      out.closeEntry();
      for (String name : new String[] {"Main", "Code", "NotReached"}) {
        JarEntry entry = new JarEntry(name + ".class");
        entry.setTimeLocal(Fixed.TIME);
        out.putNextEntry(entry);
        out.write(Files.readAllBytes(classes.resolve(name + ".class")));
        out.closeEntry();
      }
    }
  }
}

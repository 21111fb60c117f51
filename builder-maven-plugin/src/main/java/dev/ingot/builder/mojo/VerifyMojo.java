package dev.ingot.builder.mojo;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.verify.Verification;
import dev.ingot.builder.verify.VerifyReport;
import dev.ingot.builder.verify.VerifyRequest;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Starts the built jar of each distribution on free ports, sends a batch of each signal through
 * every pipeline of its configuration, and says how long it took to start, how much memory it holds
 * and what arrived. Backends of its own stand in place of those of the exporters {@code otlp_grpc},
 * {@code otlp_http} and {@code file}, so that nothing of it reaches the real ones. Fails when
 * telemetry is lost. Example: {@code mvn distro:verify
 * -Dmanifest=distributions/otelcol-acme/manifest.yaml -Dconfig=production.yaml}
 */
@Mojo(name = "verify", aggregator = true, requiresProject = false, threadSafe = true)
public final class VerifyMojo extends OfflineMojo {

  /**
   * The configuration, or several that are merged, by commas. Without it, {@code config.yaml}
   * beside the manifest.
   */
  @Parameter(property = "config")
  private @Nullable List<File> config;

  /** Feature gates to switch on or off, as the collector's {@code --feature-gates}. */
  @Parameter(property = "featureGates", defaultValue = "")
  private String featureGates = "";

  /** The JDK or JRE that runs the collector; without it, the one that runs Maven. */
  @Parameter(property = "jdk")
  private @Nullable File jdk;

  /** How long to wait until the collector is ready, and then until the telemetry has arrived. */
  @Parameter(property = "seconds", defaultValue = "30")
  private int seconds = 30;

  /** For people, text; for programs, json. */
  @Parameter(property = "format", defaultValue = "text")
  private String format = "text";

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    List<VerifyReport> reports = new ArrayList<>();
    for (Path file : manifests(problems)) {
      Optional<Manifest> manifest = ManifestReader.read(file, name(file), problems);
      if (manifest.isPresent() && !problems.hasErrors()) {
        verify(manifest.get(), problems).ifPresent(reports::add);
      }
    }
    print(text(reports));
  }

  private Optional<VerifyReport> verify(Manifest manifest, Problems problems) throws IOException {
    String name = manifest.distribution().name();
    Path folder = manifest.directory();
    Path jar = folder.resolve("target").resolve(name + ".jar");
    Path home = jdk == null ? Path.of(System.getProperty("java.home")) : jdk.toPath();
    Path java = home.toAbsolutePath().resolve("bin").resolve("java");
    Duration patience = Duration.ofSeconds(seconds);
    getLog().info("verifying " + name);
    List<Path> configurations = configurations(folder);
    return Verification.run(
        new VerifyRequest(name, jar, java, configurations, featureGates, folder, patience),
        problems);
  }

  private List<Path> configurations(Path folder) {
    return config == null || config.isEmpty()
        ? List.of(folder.resolve("config.yaml"))
        : config.stream().map(file -> file.toPath().toAbsolutePath()).toList();
  }

  private String text(List<VerifyReport> reports) {
    if (format.equals("json")) {
      return new JsonValue.Items(reports.stream().map(VerifyReport::toJson).toList()).print();
    }
    StringBuilder text = new StringBuilder();
    reports.forEach(report -> report.lines().forEach(line -> text.append(line).append('\n')));
    return text.toString();
  }
}

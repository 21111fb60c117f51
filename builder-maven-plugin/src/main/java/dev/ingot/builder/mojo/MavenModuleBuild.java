package dev.ingot.builder.mojo;

import dev.ingot.builder.resolve.ModuleBuild;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;

/**
 * Builds a module with the Maven that runs, its local repository and settings, in a process of its
 * own.
 */
final class MavenModuleBuild implements ModuleBuild {
  private static final String ERROR = "[ERROR]";
  private static final String COLOURS = "\u001b\\[[0-9;]*m";
  private static final int SHOWN = 20;

  private final MavenSession session;
  private final Consumer<String> progress;

  MavenModuleBuild(MavenSession session, Consumer<String> progress) {
    this.session = session;
    this.progress = progress;
  }

  @Override
  public void run(Path module) throws IOException {
    progress.accept("building " + module + " with mvn package");
    Process process =
        new ProcessBuilder(command())
            .directory(module.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .start();
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), Charset.defaultCharset());
    }
    if (exitCode(process) != 0) {
      throw new IOException(reason(output));
    }
  }

  private List<String> command() {
    boolean windows = File.separatorChar == '\\';
    List<String> command = new ArrayList<>();
    String home = session.getSystemProperties().getProperty("maven.home", "");
    command.add(Path.of(home, "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-q", "-B", "-DskipTests", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + session.getLocalRepository().getBasedir());
    if (session.isOffline()) {
      command.add("-o");
    }
    File settings = session.getRequest().getUserSettingsFile();
    if (settings != null && Files.isRegularFile(settings.toPath())) {
      command.addAll(List.of("-s", settings.toString()));
    }
    command.add("package");
    return command;
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * What a failed run of Maven says before it explains how to learn more; all that it says when it
   * did not get as far as Maven.
   */
  static String reason(String output) {
    String plain = output.replaceAll(COLOURS, "");
    String reason =
        plain
            .lines()
            .filter(line -> line.startsWith(ERROR))
            .map(line -> line.substring(ERROR.length()).replace("-> [Help 1]", "").strip())
            .takeWhile(line -> !line.startsWith("To see the full stack trace"))
            .filter(line -> !line.isEmpty())
            .limit(SHOWN)
            .collect(Collectors.joining("\n"));
    if (!reason.isEmpty()) {
      return reason;
    }
    return plain.isBlank() ? "mvn package failed without saying why" : plain.strip();
  }
}

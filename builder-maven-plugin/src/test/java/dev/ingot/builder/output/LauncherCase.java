package dev.ingot.builder.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A machine for launchers: programs named {@code java} that say what they are run with, a file
 * system that says how much memory there is, and no other environment.
 */
final class LauncherCase {
  private static final String SAY = "printf '%s\\n' \"$0\" \"$$\" \"$MALLOC_ARENA_MAX\" \"$@\"\n";

  /** What a run of the launcher ended with; {@code lines} is what the program java said. */
  record Result(long pid, int status, String output) {
    List<String> lines() {
      return output.lines().toList();
    }
  }

  private final Path directory;
  private final Map<String, String> environment = new TreeMap<>();

  LauncherCase(Path directory) throws IOException {
    this.directory = directory;
    Path tools = Files.createDirectories(directory.resolve("tools"));
    for (String tool : List.of("cksum", "readlink", "sed")) {
      executable(tools.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
    }
    environment.put("PATH", tools.toString());
    memory(8192);
    file("proc/cgroup", "0::/\n");
  }

  LauncherCase set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Puts a file into the place of one below {@code /proc} or {@code /sys/fs/cgroup}. */
  LauncherCase file(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  /** The memory of the machine, in MiB. */
  LauncherCase memory(long mebibytes) throws IOException {
    String total = "MemFree: 1 kB\nMemTotal:       %d kB\nBuffers: 2 kB\n";
    return file("proc/meminfo", total.formatted(mebibytes * 1024));
  }

  /** A JDK whose file {@code release} says its version. */
  Path jdk(String version) throws IOException {
    Path home = javaProgram("jdk " + version, SAY);
    String release = "IMPLEMENTOR=\"Acme\"\nJAVA_VERSION=\"%s\"\nLIBC=\"gnu\"\nOS_ARCH=\"x\"\n";
    Files.writeString(home.resolve("release"), release.formatted(version));
    return home;
  }

  /** A folder with a program {@code bin/java}. */
  Path javaProgram(String folder, String script) throws IOException {
    Path home = directory.resolve(folder);
    executable(home.resolve("bin/java"), "#!/bin/sh\n" + script);
    return home;
  }

  /** A launcher with a jar beside it, in a folder with a space, that looks at this machine. */
  Path launcher(String name) throws IOException {
    Path script = directory.resolve("the collector").resolve(name);
    executable(
        script,
        Launcher.text(name)
            .replace("/proc/self/cgroup", inside("proc/cgroup"))
            .replace("/proc/meminfo", inside("proc/meminfo"))
            .replace("/sys/fs/cgroup", inside("cgroup")));
    Files.writeString(script.resolveSibling(name + ".jar"), "");
    return script;
  }

  Result run(Path script, String... arguments) throws IOException, InterruptedException {
    return run(List.of(script.toString()), arguments);
  }

  Result run(List<String> command, String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.directory(directory.resolve("the collector").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    byte[] output = process.getInputStream().readAllBytes();
    return new Result(process.pid(), process.waitFor(), new String(output, StandardCharsets.UTF_8));
  }

  private String inside(String name) {
    return directory.resolve(name).toString();
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("not executable: " + file);
    }
  }
}

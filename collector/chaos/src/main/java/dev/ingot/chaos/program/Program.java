package dev.ingot.chaos.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A collector that can be started.
 *
 * @param name how reports call it
 * @param command what starts it, without {@code --config}
 * @param environment variables beside those that there are
 * @param parts the types of the components that it has
 */
public record Program(
    String name, List<String> command, Map<String, String> environment, List<String> parts) {
  /** How reports call the collector that ours is compared with. */
  public static final String PEER = "Go";

  /** Copies the collections. */
  public Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    parts = List.copyOf(parts);
  }

  /** A collector with the parts that its own command {@code components} names. */
  public static Program of(String name, List<String> command) throws IOException {
    List<String> asking = new ArrayList<>(command);
    asking.add("components");
    Process process =
        new ProcessBuilder(asking).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> parts =
        process
            .inputReader()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("- name: ") || line.startsWith("name: "))
            .map(line -> line.substring(line.indexOf(": ") + 2).strip())
            .toList();
    if (parts.isEmpty()) {
      throw new IOException(String.join(" ", asking) + " names no components");
    }
    return new Program(name, command, Map.of(), parts);
  }

  /** The same with one more variable. */
  public Program with(String variable, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(variable, value);
    return new Program(name, command, more, parts);
  }

  /** Starts it; its log goes on in the file. It ends with this process at the latest. */
  public Running start(Path config, Path log) throws IOException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("--config", config.toString()));
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().putAll(environment);
    long from = Files.exists(log) ? Files.size(log) : 0;
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Running(process, log, from);
  }
}

package dev.ingot.chaos.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A control group with a memory limit, of version 1 or 2. Who exceeds the limit is killed by the
 * kernel.
 */
public final class MemoryLimit implements AutoCloseable {
  private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

  private final Path group;

  private MemoryLimit(Path group) {
    this.group = group;
  }

  /** Makes a group in the own one; empty where that is not allowed. */
  public static Optional<MemoryLimit> of(long bytes) throws IOException {
    Path self = Path.of("/proc/self/cgroup");
    List<String> lines = Files.exists(self) ? Files.readAllLines(self) : List.of();
    for (String line : lines) {
      String[] parts = line.split(":", 3);
      Path path = Path.of(parts[2].substring(1));
      Optional<MemoryLimit> made = Optional.empty();
      if (parts[1].equals("memory")) {
        made = make(CGROUPS.resolve("memory").resolve(path), "memory.limit_in_bytes", bytes);
      } else if (parts[1].isEmpty()) {
        made = make(CGROUPS.resolve(path), "memory.max", bytes);
      }
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }

  /** The program, started in the group. */
  public Program of(Program program) {
    List<String> command = new ArrayList<>();
    String enter = "echo $$ > '" + group.resolve("cgroup.procs") + "' && exec \"$0\" \"$@\"";
    command.addAll(List.of("sh", "-c", enter));
    command.addAll(program.command());
    return new Program(program.name(), command, program.environment(), program.parts());
  }

  /** Removes the group; everything in it must have ended. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(group);
  }

  private static Optional<MemoryLimit> make(Path parent, String file, long bytes) {
    Path group = parent.resolve("chaos-" + ProcessHandle.current().pid());
    try {
      if (Files.exists(parent.resolve("cgroup.procs"))) {
        Files.createDirectory(group);
        Files.writeString(group.resolve(file), String.valueOf(bytes));
        return Optional.of(new MemoryLimit(group));
      }
    } catch (IOException e) {
      remove(group);
    }
    return Optional.empty();
  }

  private static void remove(Path group) {
    try {
      Files.deleteIfExists(group);
    } catch (IOException e) {
      // it cannot be used, and it cannot be removed
    }
  }
}

package dev.ingot.chaos.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A control group with a memory limit, of version 1 or 2. Who exceeds the limit is killed by the
 * kernel.
 *
 * @param folder of the group
 * @param version of the control groups
 */
public record MemoryLimit(Path folder, int version) implements AutoCloseable {
  private static final String MEMBERS = "cgroup.procs";
  private static final String CONTROLLERS = "cgroup.controllers";
  private static final String CHILDREN = "cgroup.subtree_control";
  private static final String MEMORY = "memory";

  /**
   * Makes a group in the own one or, with version 2, in the next above that may have groups.
   *
   * @throws UnavailableException with the reasons, where that is not possible
   */
  public static MemoryLimit of(long bytes) throws UnavailableException {
    return of(Path.of("/proc/self/cgroup"), Path.of("/sys/fs/cgroup"), bytes);
  }

  static MemoryLimit of(Path self, Path root, long bytes) throws UnavailableException {
    List<String> reasons = new ArrayList<>();
    for (String line : lines(self, reasons)) {
      String[] parts = line.split(":", 3);
      Path group = Path.of("/").relativize(Path.of(parts[2]));
      try {
        if (Arrays.asList(parts[1].split(",")).contains(MEMORY)) {
          return first(root.resolve(MEMORY), group, bytes);
        } else if (parts[1].isEmpty()) {
          return second(unified(root), group, bytes, reasons);
        }
      } catch (UnavailableException e) {
        reasons.add(reason(e));
      }
    }
    throw new UnavailableException(String.join("; ", reasons));
  }

  /** The program, started in the group. */
  public Program of(Program program) {
    List<String> command = new ArrayList<>();
    String enter = "echo $$ > '" + folder.resolve(MEMBERS) + "' && exec \"$0\" \"$@\"";
    command.addAll(List.of("sh", "-c", enter));
    command.addAll(program.command());
    return new Program(program.name(), command, program.environment(), program.parts());
  }

  /** Removes the group; everything in it must have ended. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder);
  }

  private static List<String> lines(Path self, List<String> reasons) {
    try {
      return Files.readAllLines(self);
    } catch (IOException e) {
      reasons.add("no control groups: " + reason(e));
      return List.of();
    }
  }

  private static MemoryLimit first(Path root, Path group, long bytes) throws UnavailableException {
    Path own = root.resolve(group);
    try {
      Path made = Files.createDirectory((Files.exists(own) ? own : root).resolve(name()));
      return limited(new MemoryLimit(made, 1), "memory.limit_in_bytes", bytes);
    } catch (IOException e) {
      throw new UnavailableException("version 1: " + reason(e));
    }
  }

  /** Where groups of version 2 are: alone, or beside those of version 1. */
  private static Path unified(Path root) {
    return Files.exists(root.resolve(CONTROLLERS)) ? root : root.resolve("unified");
  }

  /** A group with processes of its own may have no groups in it, so its parents are tried next. */
  private static MemoryLimit second(Path root, Path group, long bytes, List<String> reasons)
      throws UnavailableException {
    Path own = root.resolve(group).normalize();
    for (Path parent = Files.exists(own) ? own : root;
        parent != null && parent.startsWith(root);
        parent = parent.getParent()) {
      try {
        allow(parent);
        Path made = Files.createDirectory(parent.resolve(name()));
        Path swap = made.resolve("memory.swap.max");
        MemoryLimit limit = limited(new MemoryLimit(made, 2), "memory.max", bytes);
        if (Files.exists(swap)) {
          Files.writeString(swap, "0");
        }
        return limit;
      } catch (IOException e) {
        reasons.add("version 2: " + reason(e));
      }
    }
    throw new UnavailableException("version 2: no group may have groups with a memory limit");
  }

  /** Lets groups in a group have memory limits. */
  private static void allow(Path parent) throws IOException {
    if (!has(parent.resolve(CONTROLLERS))) {
      throw new UnavailableException(parent + " has no controller of memory");
    }
    Path children = parent.resolve(CHILDREN);
    if (!has(children)) {
      Files.writeString(children, "+" + MEMORY);
    }
  }

  private static boolean has(Path file) throws IOException {
    return Files.isRegularFile(file)
        && Arrays.asList(Files.readString(file).strip().split(" ")).contains(MEMORY);
  }

  private static MemoryLimit limited(MemoryLimit made, String file, long bytes) throws IOException {
    try {
      Files.writeString(made.folder.resolve(file), String.valueOf(bytes));
      return made;
    } catch (IOException e) {
      made.close();
      throw e;
    }
  }

  private static String name() {
    return "chaos-" + ProcessHandle.current().pid();
  }

  private static String reason(IOException e) {
    return e instanceof UnavailableException ? String.valueOf(e.getMessage()) : e.toString();
  }
}

package dev.ingot.chaos.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What some faults need of the machine. */
public final class Machine {
  private Machine() {}

  /** Runs a command to its end; whether it said that it succeeded. */
  public static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Makes a folder a file system of its own, of so many MiB; whether that was allowed. */
  public static boolean mount(Path folder, int mebibytes) {
    return run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
  }

  /** Ends what {@link #mount} began. */
  public static void unmount(Path folder) {
    run("umount", folder.toString());
  }

  /** A program of the Java that runs this. */
  public static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  /** Compiles a C file into a library; whether there is a compiler. */
  public static boolean compile(Path source, Path library) {
    List<String> command =
        List.of("cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString());
    return run(command.toArray(String[]::new));
  }
}

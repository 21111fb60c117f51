package dev.ingot.extension.filestorage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A process that holds the lock of a directory until it is ended. */
final class Holder {
  private Holder() {}

  /** Starts one and waits until it has the lock. */
  static Process start(Path directory) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() != '+') {
      process.destroyForcibly();
      throw new AssertionError("the other process got no lock");
    }
    return process;
  }

  /** Takes the lock, says {@code +}, and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    Optional<DirectoryLock> lock = DirectoryLock.tryLock(Path.of(arguments[0]));
    System.out.print(lock.isPresent() ? '+' : '-');
    System.out.flush();
    while (System.in.read() >= 0) {
      continue;
    }
  }
}

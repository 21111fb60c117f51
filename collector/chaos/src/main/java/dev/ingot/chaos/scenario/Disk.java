package dev.ingot.chaos.scenario;

import dev.ingot.chaos.program.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a storage is: a file system of 4 MiB for a disk that is soon full, where the machine allows
 * that.
 *
 * @param folder of the storage
 * @param mounted whether it is a file system of its own
 */
record Disk(Path folder, boolean mounted) implements AutoCloseable {
  static final int MEBIBYTES = 4;

  static Disk of(Path folder, boolean small) throws IOException {
    boolean mounted = small && Machine.mount(Files.createDirectories(folder), MEBIBYTES);
    return new Disk(folder, mounted);
  }

  @Override
  public void close() {
    if (mounted) {
      Machine.unmount(folder);
    }
  }
}

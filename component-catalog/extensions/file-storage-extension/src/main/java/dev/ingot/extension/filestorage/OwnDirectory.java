package dev.ingot.extension.filestorage;

import dev.ingot.component.Scheduler;
import dev.ingot.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The directory of one owner, which nobody else has open. */
final class OwnDirectory {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final OpenDirectories open;
  private final Path path;
  private final DirectoryLock lock;

  private OwnDirectory(OpenDirectories open, Path path, DirectoryLock lock) {
    this.open = open;
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the directory if it is missing, and waits while somebody else has it open.
   *
   * @param timeout how long to wait
   * @throws StorageException when somebody has it open still, and who
   */
  static OwnDirectory open(Path path, OpenDirectories open, Duration timeout, Scheduler clock)
      throws StorageException {
    long begin = clock.nanoTime();
    while (true) {
      boolean ours = open.add(path);
      Optional<DirectoryLock> lock = ours ? lock(path, open) : Optional.empty();
      if (lock.isPresent()) {
        return new OwnDirectory(open, path, lock.get());
      }
      if (clock.nanoTime() - begin >= timeout.toNanos() || Thread.currentThread().isInterrupted()) {
        String by = ours ? DirectoryLock.holder(path) : Messages.OTHER_COMPONENT;
        throw new StorageException(Messages.inUse(path, by));
      }
      clock.sleep(PAUSE);
    }
  }

  private static Optional<DirectoryLock> lock(Path path, OpenDirectories open)
      throws StorageException {
    Optional<DirectoryLock> lock = Optional.empty();
    try {
      Files.createDirectories(path);
      lock = DirectoryLock.tryLock(path);
      return lock;
    } catch (IOException failure) {
      throw new StorageException(Messages.notUsable(path, failure), failure);
    } finally {
      if (lock.isEmpty()) {
        open.remove(path);
      }
    }
  }

  Path path() {
    return path;
  }

  /** Others can open it. */
  void close() {
    try {
      lock.close();
    } catch (IOException ignored) {
      // The lock is gone with the channel, closed well or not.
      open.remove(path);
    }
    open.remove(path);
  }
}

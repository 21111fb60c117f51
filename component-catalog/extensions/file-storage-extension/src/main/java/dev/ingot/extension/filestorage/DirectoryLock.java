package dev.ingot.extension.filestorage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps other processes out of a directory, and other collectors of this process, until it is
 * closed or the process ends.
 *
 * <p>A lock of a file is the process's: who closes the file lets the lock go, whoever in the
 * process took it. So the file is not even opened while the process has the lock, which a second
 * file tells.
 */
final class DirectoryLock implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String HOLDER = "lock.pid";

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /** Takes the lock; empty when somebody has it. */
  static Optional<DirectoryLock> tryLock(Path directory) throws IOException {
    if (isOfThisProcess(told(directory))) {
      return Optional.empty();
    }
    FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    try {
      tell(directory, self());
      return Optional.of(new DirectoryLock(directory, channel));
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
  }

  /** Who has the lock, as messages say it. */
  static String holder(Path directory) {
    String told = told(directory);
    return isOfThisProcess(told)
        ? Messages.OTHER_COLLECTOR
        : Messages.process(told.split(" ", 2)[0]);
  }

  @Override
  public void close() throws IOException {
    try {
      tell(directory, "");
    } finally {
      channel.close();
    }
  }

  private static String told(Path directory) {
    try {
      return Files.readString(directory.resolve(HOLDER), StandardCharsets.US_ASCII).strip();
    } catch (IOException unknown) {
      return "";
    }
  }

  private static void tell(Path directory, String holder) throws IOException {
    Files.writeString(directory.resolve(HOLDER), holder, StandardCharsets.US_ASCII);
  }

  private static boolean isOfThisProcess(String holder) {
    return holder.equals(self());
  }

  /** This process: in a container each start may have the same number, so when it began as well. */
  private static String self() {
    ProcessHandle current = ProcessHandle.current();
    long began = current.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return current.pid() + " " + began;
  }
}

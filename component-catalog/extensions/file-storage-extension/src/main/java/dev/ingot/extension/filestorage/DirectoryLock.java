package dev.ingot.extension.filestorage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps other processes out of a directory, until it is closed or the process ends. */
final class DirectoryLock implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String HOLDER = "lock.pid";

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock; empty when another process has it. */
  static Optional<DirectoryLock> tryLock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    try (FileChannel holder =
        FileChannel.open(
            directory.resolve(HOLDER),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      holder.write(ByteBuffer.wrap(pid));
    }
    return Optional.of(new DirectoryLock(channel));
  }

  /** The process that has the lock, or empty when it did not say. */
  static String holder(Path directory) {
    try {
      return Files.readString(directory.resolve(HOLDER), StandardCharsets.US_ASCII).strip();
    } catch (IOException unknown) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

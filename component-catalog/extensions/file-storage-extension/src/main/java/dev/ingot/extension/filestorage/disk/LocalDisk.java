package dev.ingot.extension.filestorage.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A directory of the operating system. */
public final class LocalDisk implements Disk {
  private final Path directory;

  /** The files of that directory, which is there. */
  public LocalDisk(Path directory) {
    this.directory = directory;
  }

  @Override
  public List<String> list() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public DiskFile open(String name) throws IOException {
    return new LocalFile(new RandomAccessFile(directory.resolve(name).toFile(), "rw"));
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Files.move(directory.resolve(from), directory.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Windows opens no directories; there a new file is forced with its content. */
  @Override
  public void force() throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public String path(String name) {
    return directory.resolve(name).toString();
  }
}

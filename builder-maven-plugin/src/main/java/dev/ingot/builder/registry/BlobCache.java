package dev.ingot.builder.registry;

import dev.ingot.builder.resolve.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps pieces of images by their SHA-256. Several builds may use one folder. */
final class BlobCache {
  private final Path folder;

  BlobCache(Path folder) {
    this.folder = folder.resolve("sha256");
  }

  /** A piece that is there; one whose bytes are damaged is deleted. */
  Optional<Path> find(String sha256) throws IOException {
    Path file = folder.resolve(sha256);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (Sha256.of(file).equals(sha256)) {
      return Optional.of(file);
    }
    Files.delete(file);
    return Optional.empty();
  }

  /** Takes bytes, whatever they are; they are there when the piece is stored. */
  Incoming incoming(long most) throws IOException {
    Files.createDirectories(folder);
    return new Incoming(Files.createTempFile(folder, "unfinished-", ""), most);
  }

  /** A piece on its way. */
  final class Incoming implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final Path unfinished;
    private final long most;

    private Incoming(Path unfinished, long most) {
      this.unfinished = unfinished;
      this.most = most;
    }

    /**
     * Takes all bytes, up to one more than there may be.
     *
     * @param progress is told of each piece
     * @return their SHA-256
     */
    String take(InputStream in, Progress progress) throws IOException {
      MessageDigest digest = Sha256.digest();
      long count = 0;
      byte[] piece = new byte[PIECE];
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(unfinished), digest)) {
        for (int read = in.read(piece); read >= 0 && count <= most; read = in.read(piece)) {
          out.write(piece, 0, read);
          count += read;
          progress.at(count);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    }

    /** How many bytes were taken. */
    long size() throws IOException {
      return Files.size(unfinished);
    }

    /** Keeps it. */
    Path store(String sha256) throws IOException {
      Path file = folder.resolve(sha256);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return file;
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(unfinished);
    }
  }
}

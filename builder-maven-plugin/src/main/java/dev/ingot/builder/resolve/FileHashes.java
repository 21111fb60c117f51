package dev.ingot.builder.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of files, taken once of each. Where a file will be wanted that can be told early,
 * another thread takes it meanwhile. Safe for several threads.
 */
public final class FileHashes {

  /** What a file was just before its hash was taken. */
  private record State(long size, long nanos) {

    static State of(Path file) throws IOException {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
  }

  private record Hashed(State state, String sha256) {}

  private final Map<Path, FutureTask<Hashed>> tasks = new ConcurrentHashMap<>();
  private final Executor others;

  /**
   * No hashes yet.
   *
   * @param others takes hashes ahead of time
   */
  public FileHashes(Executor others) {
    this.others = others;
  }

  /** Has the hash of a file taken ahead; nothing happens if the file cannot be read. */
  void expect(Path file) {
    FutureTask<Hashed> task = task(file);
    if (tasks.putIfAbsent(file, task) == null) {
      others.execute(task);
    }
  }

  /**
   * The hash of the bytes that a file has now, in hexadecimal digits. A file whose size or time is
   * another one than when its hash was taken is read again.
   *
   * @throws IOException when it cannot be read
   */
  public String of(Path file) throws IOException {
    FutureTask<Hashed> known = tasks.computeIfAbsent(file, FileHashes::task);
    Hashed hashed = result(known);
    if (hashed.state().equals(State.of(file))) {
      return hashed.sha256();
    }
    FutureTask<Hashed> again = task(file);
    tasks.put(file, again);
    return result(again).sha256();
  }

  private static FutureTask<Hashed> task(Path file) {
    return new FutureTask<>(() -> new Hashed(State.of(file), Sha256.of(file)));
  }

  /** Two are equal: what was read ahead makes no difference to a resolution. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileHashes;
  }

  @Override
  public int hashCode() {
    return FileHashes.class.hashCode();
  }

  /** The result, made by this thread if no other one has begun. */
  private static Hashed result(FutureTask<Hashed> task) throws IOException {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("hashing fails for no other reason", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}

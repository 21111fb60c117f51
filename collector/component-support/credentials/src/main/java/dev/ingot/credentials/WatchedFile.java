package dev.ingot.credentials;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, read again when it has changed: the file is looked at once a second at most,
 * when somebody asks. A link to another file counts as a change, as where a Kubernetes secret is
 * mounted. A file that cannot be read any more, or makes no sense, leaves the last value in use,
 * and is read again a second later; the log says each reason once. Thread-safe.
 *
 * @param <V> what is made of the content
 */
public final class WatchedFile<V> {
  private static final long LOOK_AGAIN_NANOS = 1_000_000_000;

  private final ComponentContext context;
  private final Path file;
  private final Function<String, V> parser;
  private volatile V value;
  private Version version;
  private @Nullable String failure;
  private volatile long lookedAt;

  private record Version(long modified, long size, @Nullable Object key) {}

  private WatchedFile(
      ComponentContext context, Path file, Function<String, V> parser, Version version, V value) {
    this.context = context;
    this.file = file;
    this.parser = parser;
    this.version = version;
    this.value = value;
    this.lookedAt = context.scheduler().nanoTime();
  }

  /**
   * Reads a file.
   *
   * @param context whose clock counts, and whose log is told when the file cannot be read any more
   * @param parser makes a value of the content; what it does not like is an {@link
   *     IllegalArgumentException} with a message that does not show the content
   * @throws StartException {@code NAME: no such file}
   */
  public static <V> WatchedFile<V> open(
      ComponentContext context, String name, Function<String, V> parser) throws StartException {
    try {
      Path file = Path.of(name);
      Version version = version(file);
      return new WatchedFile<>(context, file, parser, version, read(file, parser));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartException(name + ": " + reason(e), e);
    }
  }

  /** What the file says now. */
  public V current() {
    long now = context.scheduler().nanoTime();
    if (now - lookedAt >= LOOK_AGAIN_NANOS) {
      look(now);
    }
    return value;
  }

  private synchronized void look(long now) {
    if (now - lookedAt < LOOK_AGAIN_NANOS) {
      return;
    }
    lookedAt = now;
    try {
      Version found = version(file);
      if (failure != null || !found.equals(version)) {
        value = read(file, parser);
        version = found;
        failure = null;
        context.logger().info("File was read again", "file", file.toString());
      }
    } catch (IOException | IllegalArgumentException e) {
      failed(reason(e));
    }
  }

  private void failed(String reason) {
    if (!reason.equals(failure)) {
      failure = reason;
      context
          .logger()
          .warn(
              "File cannot be read, its last content stays in use",
              "file",
              file.toString(),
              "error",
              reason);
    }
  }

  private static <V> V read(Path file, Function<String, V> parser) throws IOException {
    return parser.apply(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  private static Version version(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return new Version(found.lastModifiedTime().toMillis(), found.size(), found.fileKey());
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof InvalidPathException) {
      return "not a file name";
    }
    return String.valueOf(e.getMessage());
  }
}

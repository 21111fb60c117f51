package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file to read.
 *
 * @param file where it is, absolute
 * @param displayName how problems name it
 */
record Source(Path file, String displayName) {
  private static final long LARGEST = 32_000_000;

  /** The YAML tree of the file; empty, with a problem, if there is none. */
  Optional<Node> read(Problems problems) {
    try {
      if (isOdd()) {
        return unreadable("it is no ordinary file of at most 32 MB", problems);
      }
      return YamlReader.read(displayName, Files.readString(file), problems);
    } catch (CharacterCodingException notText) {
      return unreadable("it is not UTF-8", problems);
    } catch (NoSuchFileException missing) {
      return unreadable("there is no such file", problems);
    } catch (AccessDeniedException denied) {
      return unreadable("permission denied", problems);
    } catch (IOException failure) {
      boolean folder = Files.isDirectory(file);
      String why = folder ? "it is a folder" : failure.getClass().getSimpleName();
      return unreadable(why, problems);
    }
  }

  /** Whether it is a device, a pipe, or of a size that is not read for nothing. */
  private boolean isOdd() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.isOther() || attributes.size() > LARGEST;
  }

  private Optional<Node> unreadable(String why, Problems problems) {
    problems.add(Messages.UNREADABLE.at(Location.of(displayName), why));
    return Optional.empty();
  }

  /** The file that this one calls {@code name}. */
  Source sibling(String name, Path sibling) {
    int slash = displayName.lastIndexOf('/');
    String folder = displayName.substring(0, slash + 1);
    boolean absolute = Path.of(name).isAbsolute();
    String display = absolute ? name : Path.of(folder + name).normalize().toString();
    return new Source(sibling, display.replace('\\', '/'));
  }

  /** The paths that this file names. */
  Paths paths() {
    return new Paths(directory());
  }

  /** The folder of the file. */
  Path directory() {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("a source file must be given as an absolute path");
    }
    return parent;
  }
}

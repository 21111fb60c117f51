package dev.ingot.builder.image;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.archive.TarWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that one layer adds to an image, by their path without {@code /} at its beginning. */
final class Layer {

  /** What is at a path. */
  private sealed interface Item {}

  private record Folder(int mode) implements Item {}

  private record Content(int mode, byte[] bytes) implements Item {}

  private record Copy(int mode, Path file) implements Item {}

  private record Link(String target) implements Item {}

  private final String comment;
  private final SortedMap<String, Item> items = new TreeMap<>();

  /**
   * An empty layer.
   *
   * @param comment what it is, for the history of the image
   */
  Layer(String comment) {
    this.comment = comment;
  }

  String comment() {
    return comment;
  }

  Layer folder(String path, int mode) {
    parents(path);
    items.put(path, new Folder(mode));
    return this;
  }

  Layer text(String path, String text) {
    parents(path);
    items.put(path, new Content(Fixed.FILE, text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  Layer copy(String path, Path file) {
    parents(path);
    items.put(path, new Copy(Files.isExecutable(file) ? Fixed.PROGRAM : Fixed.FILE, file));
    return this;
  }

  /** Adds a folder with all that is in it. */
  Layer tree(String path, Path folder) throws IOException {
    folder(path, Fixed.PROGRAM);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> !each.equals(folder)).toList()) {
        String name = path + "/" + folder.relativize(file).toString().replace('\\', '/');
        if (Files.isSymbolicLink(file)) {
          items.put(name, new Link(Files.readSymbolicLink(file).toString()));
        } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          items.put(name, new Folder(Fixed.PROGRAM));
        } else {
          copy(name, file);
        }
      }
    }
    return this;
  }

  /** Writes the layer as a tar archive and closes it. */
  void write(OutputStream out) throws IOException {
    try (TarWriter tar = new TarWriter(out)) {
      for (var each : items.entrySet()) {
        write(tar, each.getKey(), each.getValue());
      }
    }
  }

  private static void write(TarWriter tar, String path, Item item) throws IOException {
    if (item instanceof Folder folder) {
      tar.folder(path, folder.mode());
    } else if (item instanceof Content content) {
      tar.file(path, content.mode(), content.bytes());
    } else if (item instanceof Copy copy) {
      tar.file(path, copy.mode(), copy.file());
    } else if (item instanceof Link link) {
      tar.link(path, link.target());
    }
  }

  private void parents(String path) {
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      items.putIfAbsent(path.substring(0, end), new Folder(Fixed.PROGRAM));
    }
  }
}

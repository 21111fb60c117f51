package dev.ingot.extension.filestorage.disk;

import java.io.IOException;
import java.util.List;

/** The files of one directory. Thread-safe. */
public interface Disk {

  /** The names of all files, sorted. */
  List<String> list() throws IOException;

  /** Opens a file for reading and writing; makes it when it is missing. */
  DiskFile open(String name) throws IOException;

  /** Deletes a file; without effect when there is none. */
  void delete(String name) throws IOException;

  /** Renames a file; one that has the new name already is replaced. */
  void rename(String from, String to) throws IOException;

  /** What files are there outlives a power failure. */
  void force() throws IOException;

  /** Where it is, for messages. */
  String path(String name);
}

package dev.ingot.extension.filestorage.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files in memory that note every change, so that a test can go back to the moment after each byte
 * that was written, and that fail as told. Thread-safe.
 */
public final class FakeDisk implements Disk {
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<FakeFile> opened = new ArrayList<>();
  private long room = Long.MAX_VALUE;
  private boolean forceFails;
  private int forces;
  private int directoryForces;

  /** A change of the files: one that writes can be done in part. */
  private record Change(
      String name, long at, byte[] bytes, long length, boolean deleted, String renamed) {
    Change(String name, long at, byte[] bytes, long length, boolean deleted) {
      this(name, at, bytes, length, deleted, "");
    }
  }

  /** From now on only so many bytes can be written: a full disk. */
  public synchronized void limitRoom(long bytes) {
    room = bytes;
  }

  /** Whether forcing fails from now on. */
  public synchronized void failForces(boolean fails) {
    forceFails = fails;
  }

  public synchronized int forces() {
    return forces;
  }

  /**
   * How many moments there are: one after each byte written and each other change. Zeros are
   * written at once.
   */
  public synchronized int moments() {
    return changes.stream().mapToInt(FakeDisk::steps).sum() + 1;
  }

  /** The disk as it was after so many steps. */
  public synchronized FakeDisk at(int moment) {
    FakeDisk past = new FakeDisk();
    int left = moment;
    for (Change change : changes) {
      int done = Math.min(left, steps(change));
      past.apply(change, done);
      left -= done;
      if (left == 0) {
        break;
      }
    }
    return past;
  }

  /** A copy without a history. */
  public synchronized FakeDisk copy() {
    FakeDisk copy = new FakeDisk();
    files.forEach((name, bytes) -> copy.files.put(name, bytes.clone()));
    return copy;
  }

  public synchronized byte[] content(String name) {
    return files.get(name).clone();
  }

  public synchronized void put(String name, byte[] content) {
    files.put(name, content.clone());
  }

  @Override
  public synchronized List<String> list() {
    return List.copyOf(files.keySet());
  }

  @Override
  public synchronized DiskFile open(String name) {
    if (!files.containsKey(name)) {
      record(new Change(name, 0, new byte[0], 0, false));
    }
    FakeFile file = new FakeFile(name);
    opened.add(file);
    return file;
  }

  @Override
  public synchronized void delete(String name) {
    if (files.containsKey(name)) {
      record(new Change(name, 0, new byte[0], 0, true));
    }
  }

  @Override
  public synchronized void rename(String from, String to) {
    record(new Change(from, 0, new byte[0], 0, false, to));
    opened.stream().filter(file -> file.name.equals(from)).forEach(file -> file.name = to);
  }

  @Override
  public synchronized void force() {
    directoryForces++;
  }

  /** How often the directory was forced. */
  public synchronized int directoryForces() {
    return directoryForces;
  }

  @Override
  public String path(String name) {
    return "disk/" + name;
  }

  private static int steps(Change change) {
    for (byte each : change.bytes()) {
      if (each != 0) {
        return change.bytes().length;
      }
    }
    return 1;
  }

  private void record(Change change) {
    changes.add(change);
    apply(change, steps(change));
  }

  private void apply(Change change, int steps) {
    if (steps == 0) {
      return;
    }
    if (!change.renamed().isEmpty()) {
      files.put(change.renamed(), files.remove(change.name()));
      return;
    }
    if (change.deleted()) {
      files.remove(change.name());
      return;
    }
    byte[] old = files.getOrDefault(change.name(), new byte[0]);
    if (change.bytes().length == 0) {
      files.put(change.name(), Arrays.copyOf(old, (int) change.length()));
      return;
    }
    int written = steps == steps(change) ? change.bytes().length : steps;
    int end = (int) change.at() + written;
    byte[] content = end <= old.length ? old : Arrays.copyOf(old, end);
    System.arraycopy(change.bytes(), 0, content, (int) change.at(), written);
    files.put(change.name(), content);
  }

  private final class FakeFile implements DiskFile {
    private String name;

    private FakeFile(String name) {
      this.name = name;
    }

    @Override
    public long length() {
      synchronized (FakeDisk.this) {
        return files.get(name).length;
      }
    }

    @Override
    public void setLength(long length) {
      synchronized (FakeDisk.this) {
        record(new Change(name, 0, new byte[0], length, false));
      }
    }

    @Override
    public void read(long at, byte[] into, int offset, int length) throws IOException {
      synchronized (FakeDisk.this) {
        byte[] content = files.get(name);
        if (at + length > content.length) {
          throw new IOException("end of file");
        }
        System.arraycopy(content, (int) at, into, offset, length);
      }
    }

    @Override
    public void write(long at, byte[] bytes, int offset, int length) throws IOException {
      synchronized (FakeDisk.this) {
        int fits = (int) Math.min(length, room);
        room -= fits;
        if (fits > 0) {
          byte[] part = Arrays.copyOfRange(bytes, offset, offset + fits);
          record(new Change(name, at, part, 0, false));
        }
        if (fits < length) {
          throw new IOException("No space left on device");
        }
      }
    }

    @Override
    public void force() throws IOException {
      synchronized (FakeDisk.this) {
        forces++;
        if (forceFails) {
          throw new IOException("Input/output error");
        }
      }
    }

    @Override
    public void close() {}
  }
}

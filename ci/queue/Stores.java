import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.LocalDisk;
import dev.ingot.extension.filestorage.journal.JournalSettings;
import dev.ingot.extension.filestorage.journal.SegmentedJournal;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

/**
 * Stores as the store of a queue: one thread appends a record, makes sure that it survives the
 * process, and removes the oldest of a hundred. See RATIONALE.md of the file storage extension.
 *
 * <pre>java -cp JARS ci/queue/Stores.java FOLDER [fsync]</pre>
 */
final class Stores {
  private interface Store extends AutoCloseable {
    void append(byte[] record) throws Exception;

    void removeOldest() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    boolean fsync = arguments.length > 1 && arguments[1].equals("fsync");
    for (int size : new int[] {1_000, 30_000, 150_000, 2_400_000}) {
      for (String name : List.of("journal", "MVStore", "MapDB")) {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), name);
        run(open(name, folder, fsync), size, 1.0);
        Path again = Files.createTempDirectory(Path.of(arguments[0]), name);
        double perSecond = run(open(name, again, fsync), size, 3.0);
        System.out.printf(
            Locale.ROOT,
            "%-8s %,9d bytes  %,9.0f records/s  %,7.0f MB/s%n",
            name,
            size,
            perSecond,
            perSecond * size / 1e6);
      }
    }
  }

  private static double run(Store store, int size, double seconds) throws Exception {
    byte[] record = new byte[size];
    new Random(1).nextBytes(record);
    int count = 0;
    try (store) {
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < seconds * 1e9) {
        store.append(record);
        if (++count > 100) {
          store.removeOldest();
        }
      }
      return count / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private static Store open(String name, Path folder, boolean fsync) throws Exception {
    return switch (name) {
      case "journal" -> new OfJournal(folder, fsync);
      case "MVStore" -> new OfMvStore(folder, fsync);
      default -> new OfMapDb(folder);
    };
  }

  private static final class OfJournal implements Store {
    private final Deque<Journal.Entry> entries = new ArrayDeque<>();
    private final SegmentedJournal journal;

    OfJournal(Path folder, boolean fsync) throws Exception {
      journal =
          SegmentedJournal.open(new LocalDisk(folder), JournalSettings.of(0, fsync), new Silent());
    }

    @Override
    public void append(byte[] record) throws Exception {
      entries.add(journal.append(List.of(Bytes.of(record))));
    }

    @Override
    public void removeOldest() {
      entries.remove().remove();
    }

    @Override
    public void close() {
      journal.close();
    }
  }

  private static final class OfMvStore implements Store {
    private final boolean fsync;
    private final MVStore store;
    private final MVMap<Long, byte[]> map;
    private long first;
    private long next;

    OfMvStore(Path folder, boolean fsync) {
      this.fsync = fsync;
      store =
          new MVStore.Builder()
              .fileName(folder.resolve("store").toString())
              .autoCommitDisabled()
              .open();
      map = store.openMap("queue");
    }

    @Override
    public void append(byte[] record) {
      map.append(next++, record);
      store.commit();
      if (fsync) {
        store.sync();
      }
    }

    @Override
    public void removeOldest() {
      map.remove(first++);
      store.commit();
    }

    @Override
    public void close() {
      store.closeImmediately();
    }
  }

  private static final class OfMapDb implements Store {
    private final DB db;
    private final BTreeMap<Long, byte[]> map;
    private long first;
    private long next;

    OfMapDb(Path folder) {
      db = DBMaker.fileDB(folder.resolve("store").toFile()).transactionEnable().make();
      map = db.treeMap("queue", Serializer.LONG, Serializer.BYTE_ARRAY).valuesOutsideNodesEnable().create();
    }

    @Override
    public void append(byte[] record) {
      map.put(next++, record);
      db.commit();
    }

    @Override
    public void removeOldest() {
      map.remove(first++);
      db.commit();
    }

    @Override
    public void close() {
      db.close();
    }
  }

  private static final class Silent implements Logger {
    @Override
    public boolean isEnabled(Level level) {
      return false;
    }

    @Override
    public void log(Level level, String message, Object... fields) {}
  }
}

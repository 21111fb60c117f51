package dev.ingot.extension.filestorage;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.config.DirectoryMode;
import dev.ingot.extension.filestorage.disk.LocalDisk;
import dev.ingot.extension.filestorage.journal.JournalSettings;
import dev.ingot.extension.filestorage.journal.SegmentedJournal;
import dev.ingot.extension.filestorage.keyvalue.ValueFile;
import dev.ingot.extension.filestorage.keyvalue.ValueSettings;
import dev.ingot.storage.Journal;
import dev.ingot.storage.KeyValueStore;
import dev.ingot.storage.Storage;
import dev.ingot.storage.StorageException;
import dev.ingot.storage.StorageOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory with a directory for each owner in it. */
final class FileStorageExtension implements Extension, Storage {
  private final ComponentContext context;
  private final FileStorageConfig config;
  private final Path directory;

  FileStorageExtension(ComponentContext context, FileStorageConfig config) {
    this.context = context;
    this.config = config;
    this.directory = DefaultDirectory.or(config.directory()).toAbsolutePath().normalize();
  }

  @Override
  public void start(Host host) throws StartException {
    try {
      if (config.createDirectory()) {
        DirectoryMode.create(directory, config.directoryPermissions());
      }
    } catch (IOException failure) {
      throw new StartException(Messages.notUsable(directory, failure), failure);
    }
    if (Files.notExists(directory)) {
      throw new StartException(Messages.missing(directory));
    }
    if (!Files.isDirectory(directory)) {
      throw new StartException(Messages.notADirectory(directory));
    }
  }

  @Override
  public KeyValueStore values(StorageOwner owner) throws StorageException {
    OwnDirectory own = open(owner);
    ValueSettings settings = new ValueSettings(config.fsync(), config.recreate());
    try {
      ValueFile values = ValueFile.open(new LocalDisk(own.path()), settings, context.logger());
      return new OwnedValues(values, own::close);
    } catch (StorageException failure) {
      own.close();
      throw failure;
    }
  }

  @Override
  public Journal journal(StorageOwner owner) throws StorageException {
    OwnDirectory own = open(owner);
    try {
      return journal(own);
    } catch (StorageException failure) {
      own.close();
      throw failure;
    }
  }

  private Journal journal(OwnDirectory own) throws StorageException {
    JournalSettings settings = JournalSettings.of(config.maxSize(), config.fsync());
    SegmentedJournal journal =
        SegmentedJournal.open(new LocalDisk(own.path()), settings, context.logger());
    if (config.compaction().onStart()) {
      journal.compact();
    }
    Rebound rebound = new Rebound(context, config.compaction(), journal);
    rebound.start();
    return new OwnedJournal(
        journal,
        () -> {
          rebound.stop();
          own.close();
        });
  }

  private OwnDirectory open(StorageOwner owner) throws StorageException {
    Path own = directory.resolve(OwnerName.of(owner));
    OpenDirectories open = OpenDirectories.of(context);
    return OwnDirectory.open(own, open, config.timeout(), context.scheduler());
  }
}

package dev.ingot.storage;

/**
 * What a storage extension implements. Components find it with {@code StorageLookup}. Thread-safe.
 */
public interface Storage {

  /**
   * Opens the values of an owner. Until it is closed, nobody else can open them.
   *
   * @throws StorageException when they cannot be read or somebody else has them open
   */
  KeyValueStore values(StorageOwner owner) throws StorageException;

  /**
   * Opens the journal of an owner. Until it is closed, nobody else can open it.
   *
   * @throws StorageException when it cannot be read or somebody else has it open
   */
  Journal journal(StorageOwner owner) throws StorageException;
}

package dev.ingot.storage;

import dev.ingot.component.ComponentId;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;

/** Finds storage extensions. */
public final class StorageLookup {
  private StorageLookup() {}

  /**
   * The storage extension with that id.
   *
   * @throws StartException when it does not run or is something else; the Collector's words
   */
  public static Storage find(Host host, ComponentId id) throws StartException {
    var storage = host.extension(id, Storage.class);
    if (storage.isPresent()) {
      return storage.get();
    }
    if (host.extension(id, Object.class).isPresent()) {
      throw new StartException(
          "requested extension is not a storage extension: '" + id + "' stores nothing");
    }
    throw new StartException(
        "no storage client extension found: list '" + id + "' in service::extensions");
  }
}

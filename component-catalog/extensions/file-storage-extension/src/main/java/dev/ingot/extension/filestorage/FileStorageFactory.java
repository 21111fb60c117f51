package dev.ingot.extension.filestorage;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;

/** Makes file storages. */
public final class FileStorageFactory implements ExtensionFactory<FileStorageConfig> {

  /** For generated code. */
  public FileStorageFactory() {}

  @Override
  public Extension create(ComponentContext context, FileStorageConfig config) {
    return new FileStorageExtension(context, config);
  }
}

package dev.ingot.engine.reload;

import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The files that a configuration was read from, also those that others refer to. Thread-safe. A
 * link counts as what it leads to, so that an exchanged volume of Kubernetes is a change.
 */
public final class ConfigFiles {
  private static final String SCHEME = "file";

  private final Set<Path> files = new ConcurrentSkipListSet<>();

  /** No files yet. */
  public ConfigFiles() {}

  /** The same provider; files that it reads are noted here. */
  public ConfigProvider noting(ConfigProvider provider) {
    return provider.scheme().equals(SCHEME) ? new Noting(provider) : provider;
  }

  /** How every file looks now; what is no file looks like nothing. */
  Map<Path, String> look() {
    Map<Path, String> looks = new TreeMap<>();
    files.forEach(each -> looks.put(each, look(each)));
    return looks;
  }

  private static String look(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime().toInstant() + " " + now.size() + " " + now.fileKey();
    } catch (IOException e) {
      return "";
    }
  }

  private void note(String uri) {
    try {
      files.add(Path.of(uri.substring(SCHEME.length() + 1)));
    } catch (InvalidPathException e) {
      // the provider says so
      return;
    }
  }

  private final class Noting implements ConfigProvider {
    private final ConfigProvider provider;

    private Noting(ConfigProvider provider) {
      this.provider = provider;
    }

    @Override
    public String scheme() {
      return provider.scheme();
    }

    @Override
    public Retrieved retrieve(String uri, Logger logger) throws RetrieveException {
      note(uri);
      return provider.retrieve(uri, logger);
    }
  }
}

package dev.ingot.transport.tls;

import dev.ingot.component.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the authorities in a file, and reads it again when it has changed. When that fails, the
 * authorities read before stay trusted.
 */
final class ReloadingTrust extends DelegatingTrust {
  private final PemSource source;
  private final boolean systemToo;
  private X509ExtendedTrustManager loaded;
  private FileTime changed;

  ReloadingTrust(String file, boolean systemToo) throws GeneralSecurityException {
    this.source = new PemSource(file, new Secret(""));
    this.systemToo = systemToo;
    this.loaded = Trust.of(source.certificates(), systemToo);
    this.changed = changed(FileTime.fromMillis(0));
  }

  @Override
  synchronized X509ExtendedTrustManager current() {
    FileTime now = changed(changed);
    if (!now.equals(changed)) {
      changed = now;
      try {
        loaded = Trust.of(source.certificates(), systemToo);
      } catch (GeneralSecurityException e) {
        ReloadLog.kept("the authorities of clients", e);
      }
    }
    return loaded;
  }

  private FileTime changed(FileTime unknown) {
    try {
      return Files.getLastModifiedTime(Path.of(source.file()));
    } catch (IOException e) {
      return unknown;
    }
  }
}

package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The file of a unix socket to listen on. */
record UnixPath(Path file) {

  /** Reads an endpoint, where Go takes names of Linux' abstract sockets as well. */
  static UnixPath parse(String text) throws StartException {
    if (text.isEmpty() || text.startsWith("@")) {
      throw new StartException(
          "listen unix " + text + ": Java has no abstract unix sockets, only files");
    }
    try {
      return new UnixPath(Path.of(text));
    } catch (InvalidPathException e) {
      throw new StartException("listen unix " + text + ": bind: invalid argument", e);
    }
  }

  UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(file);
  }

  /** Whether the file is a socket that a process has left behind which did not end in peace. */
  boolean isLeftBehind() {
    try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      if (!Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
        return false;
      }
      probe.connect(address());
      return false;
    } catch (ConnectException refused) {
      return true;
    } catch (IOException unknown) {
      return false;
    }
  }
}

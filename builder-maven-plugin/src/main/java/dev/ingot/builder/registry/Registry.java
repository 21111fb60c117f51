package dev.ingot.builder.registry;

import dev.ingot.builder.manifest.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pulls images, and keeps what it pulled: the same digest is never asked for twice. Every piece has
 * the SHA-256 that was asked for, or is refused. For one thread.
 */
public final class Registry {
  private static final String MANIFESTS =
      "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json,"
          + " application/vnd.docker.distribution.manifest.list.v2+json,"
          + " application/vnd.docker.distribution.manifest.v2+json";
  private static final String DIGEST = "sha256:";

  private final RegistrySettings settings;
  private final Consumer<String> progress;
  private final Schemes schemes;
  private final Requests requests;
  private final BlobCache cache;
  private final Map<String, Session> sessions = new HashMap<>();

  /**
   * Registries.
   *
   * @param progress takes a line for people while something large is pulled
   */
  public Registry(RegistrySettings settings, Consumer<String> progress) {
    this(settings, progress, time -> Thread.sleep(time.toMillis()));
  }

  Registry(RegistrySettings settings, Consumer<String> progress, Requests.Pause pause) {
    this.settings = settings;
    this.progress = progress;
    this.schemes = new Schemes(settings.plainHttp());
    this.requests = new Requests(schemes, settings.limits(), pause);
    this.cache = new BlobCache(settings.cache());
  }

  /** Whether nothing is asked over the network. */
  public boolean offline() {
    return settings.offline();
  }

  /**
   * The digest of an image, {@code sha256:} and 64 hexadecimal digits: the one that the reference
   * has, or what its tag means now.
   *
   * @throws RegistryException when the registry does not say so
   */
  public String digest(ImageReference image) throws RegistryException {
    if (image.digest().isPresent()) {
      return image.digest().get();
    }
    String tag = image.tag().orElseThrow();
    return DIGEST + name(pull(image, new Piece("manifests/" + tag, Optional.empty(), -1)));
  }

  /**
   * A manifest, or a list of them, of an image.
   *
   * @param sha256 64 hexadecimal digits
   * @return the file, which nobody may change
   * @throws RegistryException when it cannot be had
   */
  public Path manifest(ImageReference image, String sha256) throws RegistryException {
    return get(image, new Piece("manifests/" + DIGEST + sha256, Optional.of(sha256), -1));
  }

  /**
   * A layer or the configuration of an image.
   *
   * @param sha256 64 hexadecimal digits
   * @param size how many bytes it has
   * @return the file, which nobody may change
   * @throws RegistryException when it cannot be had
   */
  public Path blob(ImageReference image, String sha256, long size) throws RegistryException {
    return get(image, new Piece("blobs/" + DIGEST + sha256, Optional.of(sha256), size));
  }

  /** What is pulled: where it is, its SHA-256 if that is known, its size or -1 of a manifest. */
  private record Piece(String path, Optional<String> sha256, long size) {
    boolean isManifest() {
      return size < 0;
    }

    String label() {
      return path.substring(path.indexOf('/') + 1);
    }
  }

  private Path get(ImageReference image, Piece piece) throws RegistryException {
    try {
      Optional<Path> known = cache.find(piece.sha256().orElseThrow());
      return known.isPresent() ? known.get() : pull(image, piece);
    } catch (RegistryException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pull(ImageReference image, Piece piece) throws RegistryException {
    if (settings.offline()) {
      throw Messages.offline(image, piece.label());
    }
    RegistrySettings.Limits limits = settings.limits();
    long limit = piece.isManifest() ? limits.manifestBytes() : limits.blobBytes();
    if (piece.size() > limit) {
      throw Messages.tooLarge(image, piece.label(), limit);
    }
    return session(image)
        .get(
            piece.path(),
            piece.isManifest() ? MANIFESTS : "",
            answer -> take(image, piece, new Attentive(answer.body(), limits.silence())));
  }

  private Session session(ImageReference image) {
    return sessions.computeIfAbsent(
        image.registry() + "/" + image.repository(),
        name -> {
          Tokens tokens = new Tokens(requests, schemes, settings.dockerConfig(), image);
          return new Session(requests, schemes, image, tokens);
        });
  }

  private Path take(ImageReference image, Piece piece, InputStream body) throws IOException {
    long most = piece.isManifest() ? settings.limits().manifestBytes() : piece.size();
    Progress said = new Progress("pulling " + piece.label(), piece.size(), progress);
    try (BlobCache.Incoming incoming = cache.incoming(most)) {
      String found = incoming.take(body, said);
      if (piece.isManifest() && incoming.size() > most) {
        throw Messages.tooLarge(image, piece.label(), most);
      }
      String wanted = piece.sha256().orElse(found);
      if (!found.equals(wanted)) {
        throw Messages.otherBytes(image, DIGEST + wanted, DIGEST + found);
      }
      return incoming.store(found);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}

package dev.ingot.builder.manifest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an image in a registry, as the OCI distribution specification (sections "Pulling
 * manifests" and "Endpoints") has its parts. The registry is always named, so that one manifest
 * means one image everywhere.
 *
 * @param registry host and perhaps port of the registry
 * @param repository the name of the image there
 * @param tag the version, which may move; empty if only the digest is given
 * @param digest {@code sha256:} and 64 hexadecimal digits, which never moves; empty if only the tag
 *     is given
 */
public record ImageReference(
    String registry, String repository, Optional<String> tag, Optional<String> digest) {
  private static final String HOST = "[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,253}[a-zA-Z0-9])?";
  private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?<registry>localhost(?::[0-9]{1,5})?|(?=[^/]*[.:])%s(?::[0-9]{1,5})?)".formatted(HOST)
              + "/(?<repository>(?=[^:@]{1,255}(?:[:@]|$))%1$s(?:/%1$s)*)".formatted(PART)
              + "(?::(?<tag>[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}))?"
              + "(?:@(?<digest>sha256:[0-9a-f]{64}))?");

  /**
   * Reads {@code registry/repository:tag}, {@code registry/repository@sha256:digest} or both at
   * once.
   *
   * @return empty if it is neither; a reference without tag and digest is one, too
   */
  public static Optional<ImageReference> parse(String text) {
    Matcher parts = SYNTAX.matcher(text);
    if (text.length() > 600 || !parts.matches()) {
      return Optional.empty();
    }
    Optional<String> tag = Optional.ofNullable(parts.group("tag"));
    Optional<String> digest = Optional.ofNullable(parts.group("digest"));
    return tag.isEmpty() && digest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ImageReference(parts.group("registry"), parts.group("repository"), tag, digest));
  }

  /** The same image for good. */
  public ImageReference pinned(String to) {
    return new ImageReference(registry, repository, tag, Optional.of(to));
  }

  /** The reference as it is written. */
  @Override
  public String toString() {
    return registry
        + "/"
        + repository
        + tag.map(text -> ":" + text).orElse("")
        + digest.map(text -> "@" + text).orElse("");
  }
}

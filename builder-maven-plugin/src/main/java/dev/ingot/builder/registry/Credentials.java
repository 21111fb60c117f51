package dev.ingot.builder.registry;

import dev.ingot.builder.manifest.ImageReference;
import dev.ingot.catalog.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * Who the builder is to a registry, from a file as {@code docker login} writes it.
 *
 * @param basic user and password as the header {@code Authorization} has them, behind {@code
 *     Basic}; empty if there are none
 * @param refresh a token to get others with; empty if there is none
 * @param helper the program that has the credentials instead; empty if there is none
 */
record Credentials(Optional<String> basic, Optional<String> refresh, Optional<String> helper) {
  private static final Credentials NONE =
      new Credentials(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The credentials for the registry of an image.
   *
   * @throws RegistryException when the file cannot be read
   */
  static Credentials of(Path file, ImageReference image) throws RegistryException {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      return of(Members.parse(Files.readString(file)), image.registry());
    } catch (JsonException | IllegalArgumentException e) {
      throw Messages.badConfig(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Messages.badConfig(file, e.toString());
    }
  }

  private static Credentials of(Members config, String registry) {
    String helper = config.at("credHelpers").at(registry).text();
    if (!helper.isEmpty()) {
      return new Credentials(Optional.empty(), Optional.empty(), program(helper));
    }
    for (var each : config.at("auths").members().entrySet()) {
      if (host(each.getKey()).equals(registry)) {
        Credentials found = of(new Members(each.getValue()));
        if (!found.equals(NONE)) {
          return found;
        }
      }
    }
    String store = config.at("credsStore").text();
    return store.isEmpty()
        ? NONE
        : new Credentials(Optional.empty(), Optional.empty(), program(store));
  }

  private static Credentials of(Members entry) {
    String auth = entry.at("auth").text();
    String user = entry.at("username").text();
    if (auth.isEmpty() && !user.isEmpty()) {
      byte[] both = (user + ":" + entry.at("password").text()).getBytes(StandardCharsets.UTF_8);
      auth = Base64.getEncoder().encodeToString(both);
    }
    Base64.getDecoder().decode(auth);
    String refresh = entry.at("identitytoken").text();
    return new Credentials(
        Optional.of(auth).filter(text -> !text.isEmpty()),
        Optional.of(refresh).filter(text -> !text.isEmpty()),
        Optional.empty());
  }

  private static Optional<String> program(String helper) {
    return Optional.of("docker-credential-" + helper);
  }

  /** A key is a host, or an address with one. */
  private static String host(String key) {
    String rest = key.replaceFirst("^https?://", "");
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }
}

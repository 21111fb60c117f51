package dev.ingot.builder.registry;

import dev.ingot.builder.manifest.ImageReference;
import java.net.URI;
import java.nio.file.Path;

/** The wording of what keeps an image from being had; docs/base-images.md lists the codes. */
final class Messages {
  private Messages() {}

  static RegistryException notFound(ImageReference image, String what) {
    return new RegistryException(
        "REG-001",
        "%s has no '%s' of the image '%s'".formatted(image.registry(), what, image.repository()),
        "correct the name, the tag or the digest; some registries also say so of what needs a login");
  }

  static RegistryException unauthorized(ImageReference image, int status) {
    return new RegistryException(
        "REG-002",
        "%s does not let the builder read '%s' (status %d)"
            .formatted(image.registry(), image.repository(), status),
        "log in with 'docker login %s', which writes the file that the builder reads"
            .formatted(image.registry()));
  }

  static RegistryException credentialHelper(ImageReference image, Path file, String helper) {
    return new RegistryException(
        "REG-003",
        "%s leaves the credentials of %s to '%s', which the builder does not run"
            .formatted(file, image.registry(), helper),
        "name a file with the credentials themselves: -DdockerConfig=FILE");
  }

  static RegistryException badConfig(Path file, String why) {
    return new RegistryException(
        "REG-003",
        "cannot read the credentials in %s: %s".formatted(file, why),
        "log in again with 'docker login', or name another file: -DdockerConfig=FILE");
  }

  static RegistryException otherBytes(ImageReference image, String wanted, String found) {
    return new RegistryException(
        "REG-004",
        "%s sent other bytes than were asked for: %s instead of %s"
            .formatted(image.registry(), found, wanted),
        "try again; if it stays, something between here and the registry changes what it sends");
  }

  static RegistryException unreachable(URI address, String why) {
    return new RegistryException(
        "REG-005",
        "cannot reach %s: %s".formatted(place(address), why),
        "check the network and the name of the registry; with -o the builder takes what it has");
  }

  static RegistryException answered(URI address, int status) {
    return new RegistryException(
        "REG-005",
        "%s answers with status %d".formatted(place(address), status),
        "try again later; with -o the builder takes what it has");
  }

  static RegistryException offline(ImageReference image, String what) {
    return new RegistryException(
        "REG-006",
        "'%s' needs %s, which was not pulled before, and the build is offline"
            .formatted(image, what),
        "build once without -o");
  }

  static RegistryException tooLarge(ImageReference image, String what, long limit) {
    return new RegistryException(
        "REG-007",
        "%s of '%s' has more than %d bytes".formatted(what, image, limit),
        "build upon a smaller image");
  }

  static RegistryException notUnderstood(ImageReference image, String why) {
    return new RegistryException(
        "REG-008",
        "cannot understand what %s says of '%s': %s"
            .formatted(image.registry(), image.repository(), why),
        "check that it is a registry of OCI or Docker images");
  }

  static RegistryException noAddress(String text, String why) {
    return new RegistryException(
        "REG-008",
        "a registry sends the builder to '%s', which is no address: %s".formatted(text, why),
        "ask who runs the registry");
  }

  static RegistryException plainHttp(URI address, String by) {
    return new RegistryException(
        "REG-009",
        "%s sends the builder to %s, which is not encrypted".formatted(by, place(address)),
        "use a registry with TLS, or name it if you trust the network: -DplainHttp=%s"
            .formatted(address.getRawAuthority()));
  }

  /** An address without what may be secret in it. */
  static String place(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}

package dev.ingot.builder.bundle;

/**
 * A file or symbolic link of an archive or package.
 *
 * @param path its path, relative, with {@code /}
 * @param role what it is for
 * @param mode its permissions
 * @param content its bytes; nobody changes them
 * @param target where it leads, if it is a link
 */
public record BundleFile(String path, Role role, int mode, byte[] content, String target) {

  /** What a file is for. */
  public enum Role {
    /** The collector needs it. */
    PART,
    /** People change it, and an upgrade keeps what they changed. */
    CONFIGURATION,
    /** The same, and only the service may read it: it can hold secrets. */
    SECRET_CONFIGURATION,
    /** For people to read. */
    DOCUMENT,
    /** What one may do with the collector. */
    LICENCE,
    /** A symbolic link. */
    LINK
  }
}

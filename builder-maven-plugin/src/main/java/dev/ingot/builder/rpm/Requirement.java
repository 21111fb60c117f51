package dev.ingot.builder.rpm;

import java.util.List;

/**
 * What must be there for a package to work, or for one of its scripts.
 *
 * @param name a package, a file, a capability or a feature of RPM
 * @param flags how the version is compared, and when it is needed
 * @param version the version, empty for any
 */
record Requirement(String name, int flags, String version) {
  private static final int LESS = 1 << 1;
  private static final int EQUAL = 1 << 3;
  private static final int INTERPRETER = 1 << 8;
  private static final int PRE = 1 << 9;
  private static final int POST = 1 << 10;
  private static final int PRE_UN = 1 << 11;
  private static final int POST_UN = 1 << 12;
  private static final int RPM = 1 << 24;

  /**
   * What every collector needs. A version of Java is not among it, since distributions count them
   * in different ways; the launcher looks for it.
   */
  static final List<Requirement> ALL =
      List.of(
          new Requirement("/bin/sh", INTERPRETER | PRE, ""),
          new Requirement("/bin/sh", INTERPRETER | POST, ""),
          new Requirement("/bin/sh", INTERPRETER | PRE_UN, ""),
          new Requirement("/bin/sh", INTERPRETER | POST_UN, ""),
          new Requirement("/usr/bin/getent", PRE, ""),
          new Requirement("/usr/sbin/groupadd", PRE, ""),
          new Requirement("/usr/sbin/useradd", PRE, ""),
          new Requirement("java-headless", 0, ""),
          new Requirement("rpmlib(CompressedFileNames)", RPM | LESS | EQUAL, "3.0.4-1"),
          new Requirement("rpmlib(FileDigests)", RPM | LESS | EQUAL, "4.6.0-1"),
          new Requirement("rpmlib(PayloadFilesHavePrefix)", RPM | LESS | EQUAL, "4.0-1"),
          new Requirement("rpmlib(TildeInVersions)", RPM | LESS | EQUAL, "4.10.0-1"));

  /** The flags of a capability that the package itself has in one version. */
  static int exactly() {
    return EQUAL;
  }
}

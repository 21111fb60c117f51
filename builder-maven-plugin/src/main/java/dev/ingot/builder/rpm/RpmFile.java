package dev.ingot.builder.rpm;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.bundle.Bundle;
import dev.ingot.builder.bundle.BundleFile;
import dev.ingot.builder.bundle.BundleFile.Role;
import dev.ingot.builder.plan.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file, folder or link as RPM knows it.
 *
 * @param path the absolute path
 * @param mode type and permissions
 * @param content its bytes, the target of a link; a folder has none
 * @param flags what it is for: rpmfiles.h of RPM
 * @param group the group that it belongs to
 */
record RpmFile(String path, int mode, byte[] content, int flags, String group) {
  static final String ROOT = "root";

  private static final int FOLDER = 0040000;
  private static final int REGULAR = 0100000;
  private static final int LINK = 0120000;
  private static final int TYPE = 0170000;

  private static final int CONFIG = 1;
  private static final int DOC = 1 << 1;
  private static final int NO_REPLACE = 1 << 4;
  private static final int LICENCE = 1 << 7;

  /** The files of a package and its own folders, sorted by path. */
  static List<RpmFile> of(List<BundleFile> files, String name, String user) {
    List<RpmFile> all = new ArrayList<>();
    for (String folder : Bundle.folders(files)) {
      if (isOwn("/" + folder + "/", name)) {
        all.add(new RpmFile("/" + folder, FOLDER | Fixed.PROGRAM, new byte[0], 0, ROOT));
      }
    }
    for (BundleFile file : files) {
      all.add(of(file, user));
    }
    all.sort(Comparator.comparing(RpmFile::path));
    return List.copyOf(all);
  }

  private static boolean isOwn(String folder, String name) {
    return folder.startsWith("/etc/" + name + "/")
        || folder.startsWith("/usr/share/" + name + "/")
        || folder.startsWith("/usr/share/doc/" + name + "/");
  }

  private static RpmFile of(BundleFile file, String user) {
    String path = "/" + file.path();
    if (file.role() == Role.LINK) {
      byte[] target = file.target().getBytes(StandardCharsets.UTF_8);
      return new RpmFile(path, LINK | file.mode(), target, 0, ROOT);
    }
    String group = file.role() == Role.SECRET_CONFIGURATION ? user : ROOT;
    return new RpmFile(path, REGULAR | file.mode(), file.content(), flags(file.role()), group);
  }

  private static int flags(Role role) {
    return switch (role) {
      case PART, LINK -> 0;
      case CONFIGURATION, SECRET_CONFIGURATION -> CONFIG | NO_REPLACE;
      case DOCUMENT -> DOC;
      case LICENCE -> LICENCE;
    };
  }

  /** The folder with a slash at its end. */
  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  String baseName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The SHA-256 of a file, empty for all else. */
  String digest() {
    return (mode & TYPE) == REGULAR ? Fingerprint.of(content) : "";
  }

  /** Where it leads, empty for all but links. */
  String target() {
    boolean link = (mode & TYPE) == LINK;
    return link ? new String(content, StandardCharsets.UTF_8) : "";
  }
}

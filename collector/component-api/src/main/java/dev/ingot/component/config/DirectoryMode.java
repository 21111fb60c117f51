package dev.ingot.component.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes directories with permissions given as an octal number, as {@code 0750}. */
public final class DirectoryMode {
  private static final Pattern OCTAL = Pattern.compile("0*[0-7]{1,3}");

  private DirectoryMode() {}

  /** Whether a text is an octal number of three digits, with zeros in front or without. */
  public static boolean isValid(String octal) {
    return OCTAL.matcher(octal).matches();
  }

  /**
   * Makes the directory and its parents; the directory itself gets the permissions, where the file
   * system has some. Nothing happens when it is there.
   *
   * @param octal what {@link #isValid} takes
   * @throws IOException when it cannot be made
   */
  public static void create(Path directory, String octal) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Files.createDirectories(directory);
    PosixFileAttributeView view =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(permissions(Integer.parseInt(octal, 8)));
    }
  }

  /** From the lowest bit (others may execute) to the highest (the owner may read). */
  private static Set<PosixFilePermission> permissions(int mode) {
    PosixFilePermission[] highestFirst = PosixFilePermission.values();
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int bit = 0; bit < highestFirst.length; bit++) {
      if ((mode >> bit & 1) != 0) {
        permissions.add(highestFirst[highestFirst.length - 1 - bit]);
      }
    }
    return permissions;
  }
}

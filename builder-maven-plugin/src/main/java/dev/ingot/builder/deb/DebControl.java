package dev.ingot.builder.deb;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.bundle.Bundle;
import dev.ingot.builder.bundle.BundleFile;
import dev.ingot.builder.bundle.BundleFile.Role;
import dev.ingot.builder.bundle.PackageVersion;
import dev.ingot.builder.bundle.ServiceUser;
import dev.ingot.builder.bundle.Summary;
import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.codegen.Template;
import dev.ingot.builder.manifest.About;
import dev.ingot.builder.output.Cast;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a Debian package says of itself.
 *
 * <p>Source: deb-control(5), deb-conffiles(5), deb-md5sums(5), and chapters 5 to 7 and 9.3 of the
 * Debian Policy Manual.
 */
final class DebControl {
  private static final Set<String> SCRIPTS = Set.of("postinst", "prerm", "postrm");
  private static final String SHORTEST = "-collector";

  private final Cast cast;
  private final List<BundleFile> files;

  DebControl(Cast cast, List<BundleFile> files) {
    this.cast = cast;
    this.files = files;
  }

  static boolean isScript(String name) {
    return SCRIPTS.contains(name);
  }

  String fileName() {
    return packageName() + "_" + version() + "_all.deb";
  }

  /** The files of the control archive by name. */
  SortedMap<String, String> files() {
    SortedMap<String, String> control = new TreeMap<>();
    control.put("control", control());
    control.put("conffiles", conffiles());
    control.put("md5sums", md5sums());
    for (String script : SCRIPTS) {
      Map<String, String> values =
          Map.of(
              "name", cast.name(),
              "user", ServiceUser.of(cast.name()),
              "marker", GeneratedTree.MARKER);
      control.put(script, Template.of("deb/" + script).fill(values));
    }
    return control;
  }

  /** Where Debian looks for the licence of a package. */
  BundleFile copyright() {
    About about = cast.manifest().about();
    StringBuilder text = new StringBuilder(cast.name() + " " + cast.distribution().version());
    about.vendor().ifPresent(vendor -> text.append(", by ").append(vendor));
    text.append("\n");
    about.homepage().ifPresent(page -> text.append(page).append("\n"));
    about.license().ifPresent(licence -> text.append("Licence: ").append(licence).append("\n"));
    files.stream()
        .filter(file -> file.role() == Role.LICENCE && file.path().endsWith("/LICENSE"))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .forEach(licence -> text.append("\n").append(licence));
    return new BundleFile(
        "usr/share/doc/" + packageName() + "/copyright",
        Role.LICENCE,
        Fixed.FILE,
        text.toString().getBytes(StandardCharsets.UTF_8),
        "");
  }

  private String control() {
    About about = cast.manifest().about();
    StringBuilder text = new StringBuilder();
    text.append("Package: ").append(packageName()).append('\n');
    text.append("Version: ").append(version()).append('\n');
    text.append("Architecture: all\n");
    text.append("Maintainer: ").append(about.maintainer().or(about::vendor).orElse("unknown"));
    text.append("\nInstalled-Size: ").append(kibibytes()).append('\n');
    text.append("Depends: default-jre-headless (>= 2:1.17) | java17-runtime-headless, passwd\n");
    text.append("Section: net\nPriority: optional\n");
    about.homepage().ifPresent(page -> text.append("Homepage: ").append(page).append('\n'));
    String summary = Summary.of(cast.distribution());
    return text.append("Description: ").append(summary).append('\n').toString();
  }

  private String conffiles() {
    return files.stream()
        .filter(
            file -> file.role() == Role.CONFIGURATION || file.role() == Role.SECRET_CONFIGURATION)
        .map(file -> "/" + file.path() + "\n")
        .collect(Collectors.joining());
  }

  private String md5sums() {
    return files.stream()
        .filter(file -> file.role() != Role.LINK)
        .map(file -> md5(file.content()) + "  " + file.path() + "\n")
        .collect(Collectors.joining());
  }

  /** Folders count as one. */
  private long kibibytes() {
    return Bundle.folders(files).size()
        + files.stream().mapToLong(file -> (file.content().length + 1023L) / 1024).sum();
  }

  private String packageName() {
    String name = cast.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+-]", "-");
    return name.length() > 1 ? name : name + SHORTEST;
  }

  private String version() {
    return PackageVersion.of(cast.distribution().version());
  }

  private static String md5(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has MD5", impossible);
    }
  }
}

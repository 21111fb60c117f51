package dev.ingot.builder.bundle;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.bundle.BundleFile.Role;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Configuration;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that a collector is delivered with, sorted by path. */
public final class Bundle {
  private static final int SECRET = 0640;

  private final Cast cast;
  private final Place place;
  private final SortedMap<String, BundleFile> files = new TreeMap<>();

  private Bundle(Cast cast, Place place) {
    this.cast = cast;
    this.place = place;
  }

  /**
   * The files of an archive, all below {@code NAME-VERSION/}.
   *
   * @param problems takes what is missing
   * @throws IOException when a file cannot be read
   */
  public static List<BundleFile> ofArchive(Cast cast, Problems problems) throws IOException {
    return new Bundle(cast, Place.archive(cast)).files(problems);
  }

  /**
   * The files of a package of a Linux distribution, relative to the root of the file system.
   *
   * @param problems takes what is missing
   * @throws IOException when a file cannot be read
   */
  public static List<BundleFile> ofPackage(Cast cast, Problems problems) throws IOException {
    Bundle bundle = new Bundle(cast, Place.root(cast));
    String launcher = "../share/%1$s/bin/%1$s".formatted(cast.name());
    bundle.put(new BundleFile("usr/bin/" + cast.name(), Role.LINK, 0777, new byte[0], launcher));
    return bundle.files(problems);
  }

  /** The folders that files lie in, sorted, so that each comes before what is in it. */
  public static SortedSet<String> folders(Collection<BundleFile> files) {
    SortedSet<String> folders = new TreeSet<>();
    for (BundleFile file : files) {
      for (int at = file.path().indexOf('/'); at > 0; at = file.path().indexOf('/', at + 1)) {
        folders.add(file.path().substring(0, at));
      }
    }
    return folders;
  }

  private List<BundleFile> files(Problems problems) throws IOException {
    String name = cast.name();
    Texts texts = new Texts(cast, place);
    add(place.program() + "/bin/" + name, Role.PART, Fixed.PROGRAM, read(cast.launcher()));
    add(place.program() + "/lib/" + name + ".jar", Role.PART, Fixed.FILE, read(cast.jar()));
    add(place.unit(), Role.PART, Fixed.FILE, bytes(texts.service()));
    add(place.environment(), Role.CONFIGURATION, Fixed.FILE, bytes(texts.environment()));
    Configuration.of(cast, place.schemaFromConfig(), problems)
        .ifPresent(text -> add(place.config(), Role.SECRET_CONFIGURATION, place.secret(), text));
    add(place.documents() + "/README.md", Role.DOCUMENT, Fixed.FILE, bytes(place.readme(texts)));
    addFromBuild();
    return List.copyOf(files.values());
  }

  /** What the person who makes the distribution, and what the build lays ready. */
  private void addFromBuild() throws IOException {
    Path target = cast.target();
    String share = place.share() + "/";
    String documents = place.documents() + "/";
    Path schema = target.resolve("classes/META-INF/ingot/config.schema.json");
    addIfThere(schema, share + "config.schema.json", Role.PART);
    addIfThere(target.resolve(cast.name() + ".cdx.json"), share + "sbom.cdx.json", Role.PART);
    addIfThere(cast.folder().resolve("LICENSE"), documents + "LICENSE", Role.LICENCE);
    addIfThere(cast.folder().resolve("NOTICE"), documents + "NOTICE", Role.LICENCE);
    addIfThere(
        target.resolve(cast.name() + "-NOTICE.txt"),
        documents + "THIRD-PARTY-NOTICES.txt",
        Role.LICENCE);
    Path licences = target.resolve(cast.name() + "-licenses");
    if (Files.isDirectory(licences)) {
      try (Stream<Path> all = Files.walk(licences)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = licences.relativize(file).toString().replace('\\', '/');
          addIfThere(file, documents + "licenses/" + name, Role.LICENCE);
        }
      }
    }
  }

  private void addIfThere(Path file, String path, Role role) throws IOException {
    if (Files.isRegularFile(file)) {
      add(path, role, Fixed.FILE, read(file));
    }
  }

  private void add(String path, Role role, int mode, byte[] content) {
    put(new BundleFile(path, role, mode, content, ""));
  }

  private void put(BundleFile file) {
    files.put(file.path(), file);
  }

  private static byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The mode of a configuration in a package. */
  static int secret() {
    return SECRET;
  }
}

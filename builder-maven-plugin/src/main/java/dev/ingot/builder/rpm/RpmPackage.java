package dev.ingot.builder.rpm;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.bundle.PackageVersion;
import dev.ingot.builder.bundle.ServiceUser;
import dev.ingot.builder.bundle.Summary;
import dev.ingot.builder.codegen.Template;
import dev.ingot.builder.manifest.About;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.plan.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What an RPM package says of itself and of its files. */
final class RpmPackage {
  private static final String RELEASE = "1";
  private static final String SHELL = "/bin/sh";
  private static final int VERIFY_ALL = -1;

  private final Cast cast;
  private final List<RpmFile> files;
  private final String version;

  RpmPackage(Cast cast, List<RpmFile> files) {
    this.cast = cast;
    this.files = files;
    this.version = PackageVersion.of(cast.distribution().version());
  }

  /** {@code NAME-VERSION-RELEASE}. */
  String label() {
    return cast.name() + "-" + version + "-" + RELEASE;
  }

  String fileName() {
    return label() + ".noarch.rpm";
  }

  /**
   * The header of the package.
   *
   * @param payload the compressed payload
   */
  RpmHeader header(byte[] payload) {
    RpmHeader header = new RpmHeader(RpmTag.REGION_OF_PACKAGE);
    describe(header);
    scripts(header);
    files(header);
    relations(header);
    return header
        .text(RpmTag.PAYLOAD_FORMAT, "cpio")
        .text(RpmTag.PAYLOAD_COMPRESSOR, "gzip")
        .text(RpmTag.PAYLOAD_FLAGS, "9")
        .texts(RpmTag.PAYLOAD_DIGEST, List.of(Fingerprint.of(payload)))
        .number(RpmTag.PAYLOAD_DIGEST_ALGORITHM, RpmTag.SHA_256);
  }

  private void describe(RpmHeader header) {
    About about = cast.manifest().about();
    String description = Summary.of(cast.distribution());
    header
        .texts(RpmTag.LANGUAGES, List.of("C"))
        .text(RpmTag.NAME, cast.name())
        .text(RpmTag.VERSION, version)
        .text(RpmTag.RELEASE, RELEASE)
        .translated(RpmTag.SUMMARY, description)
        .translated(RpmTag.DESCRIPTION, description)
        .number(RpmTag.BUILD_TIME, Fixed.SECONDS)
        .text(RpmTag.BUILD_HOST, "localhost")
        .number(RpmTag.SIZE, files.stream().mapToLong(file -> file.content().length).sum())
        .text(RpmTag.LICENSE, about.license().orElse("unknown"))
        .translated(RpmTag.GROUP, "Unspecified")
        .text(RpmTag.OS, "linux")
        .text(RpmTag.ARCHITECTURE, "noarch")
        .text(RpmTag.SOURCE, label() + ".src.rpm")
        .text(RpmTag.ENCODING, "utf-8");
    about.vendor().ifPresent(vendor -> header.text(RpmTag.VENDOR, vendor));
    about.maintainer().ifPresent(person -> header.text(RpmTag.PACKAGER, person));
    about.homepage().ifPresent(page -> header.text(RpmTag.URL, page));
  }

  private void scripts(RpmHeader header) {
    header
        .text(RpmTag.PRE_INSTALL, script("pre"))
        .text(RpmTag.POST_INSTALL, script("post"))
        .text(RpmTag.PRE_UNINSTALL, script("preun"))
        .text(RpmTag.POST_UNINSTALL, script("postun"))
        .text(RpmTag.PRE_INSTALL_PROGRAM, SHELL)
        .text(RpmTag.POST_INSTALL_PROGRAM, SHELL)
        .text(RpmTag.PRE_UNINSTALL_PROGRAM, SHELL)
        .text(RpmTag.POST_UNINSTALL_PROGRAM, SHELL);
  }

  private String script(String name) {
    return Template.of("rpm/" + name)
        .fill(Map.of("name", cast.name(), "user", ServiceUser.of(cast.name())));
  }

  private void files(RpmHeader header) {
    List<String> folders = files.stream().map(RpmFile::folder).distinct().sorted().toList();
    header
        .numbers(RpmTag.FILE_SIZES, numbers(file -> file.content().length))
        .shorts(RpmTag.FILE_MODES, numbers(RpmFile::mode))
        .shorts(RpmTag.FILE_DEVICE_TYPES, numbers(file -> 0))
        .numbers(RpmTag.FILE_TIMES, numbers(file -> (int) Fixed.SECONDS))
        .texts(RpmTag.FILE_DIGESTS, texts(RpmFile::digest))
        .texts(RpmTag.FILE_LINKS, texts(RpmFile::target))
        .numbers(RpmTag.FILE_FLAGS, numbers(RpmFile::flags))
        .texts(RpmTag.FILE_USERS, texts(file -> RpmFile.ROOT))
        .texts(RpmTag.FILE_GROUPS, texts(RpmFile::group))
        .numbers(RpmTag.FILE_VERIFY_FLAGS, numbers(file -> VERIFY_ALL))
        .numbers(RpmTag.FILE_DEVICES, numbers(file -> 1))
        .numbers(RpmTag.FILE_INODES, IntStream.rangeClosed(1, files.size()).boxed().toList())
        .texts(RpmTag.FILE_LANGUAGES, texts(file -> ""))
        .numbers(RpmTag.DIRECTORY_INDEXES, numbers(file -> folders.indexOf(file.folder())))
        .texts(RpmTag.BASE_NAMES, texts(RpmFile::baseName))
        .texts(RpmTag.DIRECTORY_NAMES, folders)
        .number(RpmTag.FILE_DIGEST_ALGORITHM, RpmTag.SHA_256);
  }

  private void relations(RpmHeader header) {
    List<String> names = new ArrayList<>();
    List<Integer> flags = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    for (Requirement each : Requirement.ALL) {
      names.add(each.name());
      flags.add(each.flags());
      versions.add(each.version());
    }
    header
        .texts(RpmTag.REQUIRE_NAMES, names)
        .numbers(RpmTag.REQUIRE_FLAGS, flags)
        .texts(RpmTag.REQUIRE_VERSIONS, versions)
        .texts(RpmTag.PROVIDE_NAMES, List.of(cast.name()))
        .numbers(RpmTag.PROVIDE_FLAGS, List.of(Requirement.exactly()))
        .texts(RpmTag.PROVIDE_VERSIONS, List.of(version + "-" + RELEASE));
  }

  private List<Integer> numbers(Function<RpmFile, Integer> number) {
    return files.stream().map(number).toList();
  }

  private List<String> texts(Function<RpmFile, String> text) {
    return files.stream().map(text).toList();
  }
}

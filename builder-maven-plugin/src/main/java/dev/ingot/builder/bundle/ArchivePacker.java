package dev.ingot.builder.bundle;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.archive.Gzip;
import dev.ingot.builder.archive.TarWriter;
import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.archive.ZipWriter;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Packer;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Makes {@code target/NAME-VERSION.tar.gz} or {@code .zip}. */
public final class ArchivePacker implements Packer {
  private final OutputKind kind;

  private ArchivePacker(OutputKind kind) {
    this.kind = kind;
  }

  /** Makes tar archives, compressed with gzip. */
  public static ArchivePacker tarGz() {
    return new ArchivePacker(OutputKind.TAR_GZ);
  }

  /** Makes zip archives. */
  public static ArchivePacker zip() {
    return new ArchivePacker(OutputKind.ZIP);
  }

  @Override
  public OutputKind kind() {
    return kind;
  }

  @Override
  public List<Path> pack(Cast cast, Consumer<String> progress, Problems problems)
      throws IOException {
    List<BundleFile> files = Bundle.ofArchive(cast, problems);
    if (problems.hasErrors()) {
      return List.of();
    }
    String version = cast.distribution().version();
    Path archive = cast.target().resolve(cast.name() + "-" + version + "." + kind.key());
    WholeFile.write(
        archive,
        out -> {
          if (kind == OutputKind.ZIP) {
            zip(files, out);
          } else {
            tar(files, out);
          }
        });
    progress.accept(
        String.format(Locale.ROOT, "%s: %,d bytes", archive.getFileName(), Files.size(archive)));
    return List.of(archive);
  }

  private static void tar(List<BundleFile> files, OutputStream out) throws IOException {
    try (TarWriter tar = new TarWriter(new Gzip(out))) {
      for (String folder : Bundle.folders(files)) {
        tar.folder(folder, Fixed.PROGRAM);
      }
      for (BundleFile file : files) {
        tar.file(file.path(), file.mode(), file.content());
      }
    }
  }

  private static void zip(List<BundleFile> files, OutputStream out) throws IOException {
    try (ZipWriter zip = new ZipWriter(out)) {
      for (String folder : Bundle.folders(files)) {
        zip.folder(folder, Fixed.PROGRAM);
      }
      for (BundleFile file : files) {
        zip.file(file.path(), file.mode(), file.content());
      }
    }
  }
}

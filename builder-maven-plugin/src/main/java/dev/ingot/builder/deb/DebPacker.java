package dev.ingot.builder.deb;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.archive.Gzip;
import dev.ingot.builder.archive.TarWriter;
import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.bundle.Bundle;
import dev.ingot.builder.bundle.BundleFile;
import dev.ingot.builder.bundle.BundleFile.Role;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Packer;
import dev.ingot.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Makes {@code target/NAME_VERSION_all.deb}. */
public final class DebPacker implements Packer {

  @Override
  public OutputKind kind() {
    return OutputKind.DEB;
  }

  @Override
  public List<Path> pack(Cast cast, Consumer<String> progress, Problems problems)
      throws IOException {
    List<BundleFile> files = new ArrayList<>(Bundle.ofPackage(cast, problems));
    if (problems.hasErrors()) {
      return List.of();
    }
    DebControl control = new DebControl(cast, files);
    files.add(control.copyright());
    Path deb = cast.target().resolve(control.fileName());
    WholeFile.write(
        deb,
        out -> {
          ArWriter ar = new ArWriter(out);
          ar.add("debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
          ar.add("control.tar.gz", control(control));
          ar.add("data.tar.gz", data(files));
        });
    progress.accept(
        String.format(Locale.ROOT, "%s: %,d bytes", deb.getFileName(), Files.size(deb)));
    return List.of(deb);
  }

  private static byte[] control(DebControl control) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarWriter tar = new TarWriter(new Gzip(out))) {
      tar.folder("./", Fixed.PROGRAM);
      for (Map.Entry<String, String> each : control.files().entrySet()) {
        int mode = DebControl.isScript(each.getKey()) ? Fixed.PROGRAM : Fixed.FILE;
        tar.file("./" + each.getKey(), mode, each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] data(List<BundleFile> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarWriter tar = new TarWriter(new Gzip(out))) {
      tar.folder("./", Fixed.PROGRAM);
      for (String folder : Bundle.folders(files)) {
        tar.folder("./" + folder, Fixed.PROGRAM);
      }
      for (BundleFile file : files) {
        if (file.role() == Role.LINK) {
          tar.link("./" + file.path(), file.target());
        } else {
          tar.file("./" + file.path(), file.mode(), file.content());
        }
      }
    }
    return out.toByteArray();
  }
}

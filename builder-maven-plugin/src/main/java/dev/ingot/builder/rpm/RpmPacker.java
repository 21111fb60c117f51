package dev.ingot.builder.rpm;

import dev.ingot.builder.archive.Gzip;
import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.bundle.Bundle;
import dev.ingot.builder.bundle.ServiceUser;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Packer;
import dev.ingot.builder.plan.Fingerprint;
import dev.ingot.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Makes {@code target/NAME-VERSION-1.noarch.rpm}: lead, header of signatures, header, payload. It
 * has digests and no signature; {@code rpmsign --addsign} adds one.
 *
 * <p>Source: RPM's manual, "Package Format V4".
 */
public final class RpmPacker implements Packer {
  private static final int LEAD = 96;
  private static final int LEAD_NAME = 66;

  @Override
  public OutputKind kind() {
    return OutputKind.RPM;
  }

  @Override
  public List<Path> pack(Cast cast, Consumer<String> progress, Problems problems)
      throws IOException {
    List<RpmFile> files =
        RpmFile.of(Bundle.ofPackage(cast, problems), cast.name(), ServiceUser.of(cast.name()));
    if (problems.hasErrors()) {
      return List.of();
    }
    RpmPackage rpm = new RpmPackage(cast, files);
    Path file = cast.target().resolve(rpm.fileName());
    byte[] payload = payload(files);
    byte[] compressed = Gzip.compress(payload);
    byte[] header = rpm.header(compressed).bytes();
    byte[] signatures = signatures(header, compressed.length, payload.length);
    WholeFile.write(
        file,
        out -> {
          out.write(lead(rpm.label()));
          out.write(signatures);
          out.write(new byte[-signatures.length & 7]);
          out.write(header);
          out.write(compressed);
        });
    progress.accept(
        String.format(Locale.ROOT, "%s: %,d bytes", file.getFileName(), Files.size(file)));
    return List.of(file);
  }

  private static byte[] payload(List<RpmFile> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CpioWriter cpio = new CpioWriter(out)) {
      for (RpmFile file : files) {
        cpio.add("." + file.path(), file.mode(), file.content());
      }
    }
    return out.toByteArray();
  }

  private static byte[] signatures(byte[] header, int compressed, int payload) {
    return new RpmHeader(RpmTag.REGION_OF_SIGNATURES)
        .text(RpmTag.SIGNATURE_SHA256, Fingerprint.of(header))
        .number(RpmTag.SIGNATURE_SIZE, header.length + compressed)
        .number(RpmTag.SIGNATURE_PAYLOAD_SIZE, payload)
        .bytes();
  }

  /** The first bytes, by which other programs know an RPM package; RPM itself reads no more. */
  private static byte[] lead(String label) {
    byte[] name = Arrays.copyOf(label.getBytes(StandardCharsets.UTF_8), LEAD_NAME);
    name[LEAD_NAME - 1] = 0;
    return ByteBuffer.allocate(LEAD)
        .putInt(0xedabeedb)
        .put((byte) 3)
        .put((byte) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .put(name)
        .putShort((short) 1)
        .putShort((short) 5)
        .array();
  }
}

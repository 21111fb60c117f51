package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of replacements that manifests and build files share.
 *
 * @param files the files that get them, as they are written: relative to the folder of this one
 * @param entries the replacements in their order
 */
public record SharedReplacements(List<File> files, List<Entry> entries) {
  static final List<String> KEYS = List.of("files", "replaces");

  public SharedReplacements {
    files = List.copyOf(files);
    entries = List.copyOf(entries);
  }

  /**
   * A file that gets the replacements.
   *
   * @param name its path
   * @param location where it is listed
   */
  public record File(String name, Location location) {}

  /**
   * A replacement.
   *
   * @param line {@code what => by what}, as manifests have it
   * @param maven what it means for Maven artifacts; empty for one of Go modules
   * @param reason why it is there
   * @param location where it stands
   */
  public record Entry(String line, Optional<Replacement> maven, String reason, Location location) {}

  /**
   * Reads such a file strictly, as a manifest that includes it does.
   *
   * @param file the file
   * @param displayName how problems name it
   * @param problems receives everything that is wrong, codes {@code MAN-} and {@code YAML-}
   * @return what could be understood; empty if nothing could
   */
  public static Optional<SharedReplacements> read(
      Path file, String displayName, Problems problems) {
    Source source = new Source(file.toAbsolutePath().normalize(), displayName);
    Problems found = new Problems();
    Optional<SharedReplacements> read =
        source
            .read(found)
            .flatMap(node -> Fields.of(node, "", KEYS, found))
            .map(fields -> new SharedReplacements(files(fields), entries(fields, source, found)));
    found.sorted().forEach(problems::add);
    return read;
  }

  /**
   * Reads a replacement that stands alone.
   *
   * @param folder the folder that a path in it starts from
   * @param line {@code what => by what}
   * @return the replacement, or empty with a problem
   */
  public static Optional<Entry> parse(
      Path folder, String line, String reason, Location location, Problems problems) {
    return new ReplacementReader(new Paths(folder), problems)
        .line(new Text("replaces", line, location), Optional.of(reason))
        .map(SharedReplacements::entry);
  }

  private static List<File> files(Fields fields) {
    List<File> files = new ArrayList<>();
    List<Node> items = fields.list("files");
    for (int i = 0; i < items.size(); i++) {
      fields
          .text(items.get(i), "files[" + i + "]")
          .ifPresent(text -> files.add(new File(text.value(), text.location())));
    }
    return files;
  }

  private static List<Entry> entries(Fields fields, Source source, Problems problems) {
    ReplacementReader reader = new ReplacementReader(source.paths(), problems);
    List<Entry> entries = new ArrayList<>();
    List<Node> items = fields.list("replaces");
    for (int i = 0; i < items.size(); i++) {
      reader
          .read(fields, "replaces[" + i + "]", items.get(i), true)
          .map(SharedReplacements::entry)
          .ifPresent(entries::add);
    }
    return entries;
  }

  private static Entry entry(ReplacementReader.Entry entry) {
    if (entry instanceof ReplacementReader.Entry.Go go) {
      return new Entry(go.line(), Optional.empty(), go.reason().orElse(""), go.location());
    }
    Replacement maven = ((ReplacementReader.Entry.Maven) entry).replacement();
    String line = maven.group() + ":" + maven.artifact() + " => " + target(maven);
    return new Entry(line, Optional.of(maven), maven.reason().orElse(""), maven.location());
  }

  private static String target(Replacement of) {
    if (of.target() instanceof ReplacementTarget.Version it) {
      return of.group() + ":" + of.artifact() + ":" + it.version();
    }
    if (of.target() instanceof ReplacementTarget.Artifact other) {
      return other.coordinates().module() + ":" + other.coordinates().version();
    }
    return of.target() instanceof ReplacementTarget.Local local ? local.path().toString() : "";
  }
}

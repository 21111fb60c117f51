package dev.ingot.builder.manifest;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an entry of a list of components. */
final class ComponentReader {

  /** The keys of an entry. */
  static final List<String> KEYS = List.of("maven", "gomod", "import", "name", "path");

  private static final List<String> GO_KEYS = List.of("gomod", "import", "name", "path");

  private final Paths paths;
  private final Problems problems;

  ComponentReader(Paths paths, Problems problems) {
    this.paths = paths;
    this.problems = problems;
  }

  /**
   * A component as far as its entry could be understood.
   *
   * @param usable whether enough of it is known to look for its jar
   */
  record Entry(ManifestComponent component, boolean usable) {}

  /** The component of the entry {@code node}; empty, with problems, if it names none. */
  Optional<Entry> read(ComponentKind kind, String path, Node node) {
    return entry(path, node, KEYS).flatMap(fields -> read(kind, path, fields));
  }

  /** The text of an entry that only the Go builder uses. */
  Optional<String> readGoOnly(String path, Node node) {
    Optional<Fields> entry = entry(path, node, GO_KEYS);
    if (entry.isPresent() && !entry.get().has("gomod")) {
      problems.add(Messages.NO_GO_MODULE.at(node.location(), path));
    }
    entry.ifPresent(this::checkGoKeys);
    return entry
        .flatMap(fields -> fields.text("gomod"))
        .filter(text -> goModule(text).isPresent())
        .map(text -> path + ": " + text.value());
  }

  private void checkGoKeys(Fields fields) {
    importPath(fields);
    name(fields);
    local(fields);
  }

  private Optional<Path> local(Fields fields) {
    return fields.text("path").flatMap(text -> paths.existing(text, problems));
  }

  private Optional<Fields> entry(String path, Node node, List<String> keys) {
    if (node.typeName().equals("null")) {
      problems.add(Messages.NO_COMPONENT.at(node.location(), path));
      return Optional.empty();
    }
    return Fields.of(node, path, keys, problems);
  }

  private Optional<Entry> read(ComponentKind kind, String path, Fields fields) {
    if (!fields.has("maven") && !fields.has("gomod")) {
      problems.add(Messages.NO_COMPONENT.at(fields.location(), path));
    }
    Optional<Coordinates> coordinates =
        fields.text("maven").flatMap(text -> MavenSyntax.coordinates(text, problems));
    Optional<Matcher> module = fields.text("gomod").flatMap(this::goModule);
    Optional<String> importPath = importPath(fields);
    Optional<String> name = name(fields);
    Optional<Path> local = local(fields);
    if (coordinates.isEmpty() && module.isEmpty()) {
      return Optional.empty();
    }
    ManifestComponent component =
        new ManifestComponent(
            kind,
            coordinates,
            importPath.or(() -> module.map(match -> match.group("module"))),
            module.map(match -> match.group("version")),
            local,
            name,
            fields.location());
    boolean usable =
        fields.has("maven") == coordinates.isPresent()
            && fields.has("path") == local.isPresent()
            && (coordinates.isPresent() || fields.has("import") == importPath.isPresent());
    return Optional.of(new Entry(component, usable));
  }

  private Optional<Matcher> goModule(Text text) {
    if (!text.plain(problems)) {
      return Optional.empty();
    }
    Matcher matcher = GoSyntax.MODULE_AND_VERSION.matcher(text.value());
    if (matcher.matches()) {
      return Optional.of(matcher);
    }
    boolean versionOnly = GoSyntax.REPLACED.matcher(text.value()).matches();
    problems.add(
        versionOnly
            ? Messages.MISSING_VERSION.at(
                text.location(), text.path(), text.value(), "a space and the version")
            : Messages.BAD_GO_MODULE.at(text.location(), text.path(), text.value()));
    return Optional.empty();
  }

  private Optional<String> importPath(Fields fields) {
    return legal(fields, "import", GoSyntax.IMPORT, Messages.BAD_IMPORT);
  }

  private Optional<String> name(Fields fields) {
    return legal(fields, "name", GoSyntax.ALIAS, Messages.BAD_ALIAS);
  }

  private Optional<String> legal(Fields fields, String key, Pattern pattern, Messages otherwise) {
    return fields
        .text(key)
        .filter(text -> text.matches(pattern, otherwise, problems))
        .map(Text::value);
  }
}

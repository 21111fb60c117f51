package dev.ingot.builder.manifest;

import dev.ingot.builder.manifest.ComponentReader.Entry;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the sections of a manifest, one after the other. */
final class Sections {

  /** Every key at the top of a manifest. */
  static final List<String> KEYS =
      List.of(
          "dist",
          "receivers",
          "processors",
          "exporters",
          "connectors",
          "extensions",
          "providers",
          "replaces",
          "excludes",
          "include",
          "conf_resolver",
          "converters",
          "telemetry");

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+");

  private final Source source;
  private final Fields manifest;
  private final VersionReader versions;
  private final Problems problems;
  private final ComponentReader reader;
  private final List<String> goLines = new ArrayList<>();
  private boolean allListed;

  Sections(Source source, Fields manifest, VersionReader versions, Problems problems) {
    this.source = source;
    this.manifest = manifest;
    this.versions = versions;
    this.problems = problems;
    this.reader = new ComponentReader(source.paths(), problems);
    // What is wrong at the top may hide a section.
    this.allListed = !problems.hasErrors();
  }

  Manifest read() {
    DistributionReader.Section section =
        new DistributionReader(source, versions, problems).read(manifest);
    List<Entry> entries = entries();
    List<ManifestComponent> components = entries.stream().map(Entry::component).toList();
    List<Replacement> replaces = replaces();
    List<Exclusion> excludes = excludes();
    readGoComponents();
    List<Exclusion> possible =
        Agreement.check(
            components, replaces, excludes, section.options().hooks().dependencies(), problems);
    return new Manifest(
        source.displayName(),
        source.directory(),
        section.distribution(),
        entries.stream().filter(Entry::usable).map(Entry::component).toList(),
        replaces,
        possible,
        !manifest.has("providers"),
        uriScheme(),
        allListed && entries.stream().allMatch(Entry::usable),
        goLines,
        section.options());
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    boolean listed = false;
    for (ComponentKind kind : ComponentKind.values()) {
      List<Node> items = manifest.list(kind.section());
      allListed &= !manifest.has(kind.section()) || manifest.isList(kind.section());
      listed |= !items.isEmpty() && kind != ComponentKind.PROVIDER;
      for (int i = 0; i < items.size(); i++) {
        String path = kind.section() + "[" + i + "]";
        Optional<Entry> entry = reader.read(kind, path, items.get(i));
        allListed &= entry.isPresent();
        entry.ifPresent(entries::add);
      }
    }
    if (!listed) {
      problems.add(Messages.NO_COMPONENTS.at(Location.of(source.displayName())));
    }
    return entries;
  }

  private List<Replacement> replaces() {
    Replacements replacements = new Replacements(problems);
    replacements.add(manifest, source.paths(), false);
    replacements.addIncluded(manifest, source.paths(), source);
    replacements.checkUnique();
    ignore("replaces", replacements.goLines());
    return replacements.found();
  }

  private List<Exclusion> excludes() {
    Map<String, Exclusion> found = new HashMap<>();
    List<Exclusion> excludes = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<Node> items = manifest.list("excludes");
    for (int i = 0; i < items.size(); i++) {
      manifest
          .text(items.get(i), "excludes[" + i + "]")
          .filter(text -> text.plain(problems))
          .ifPresent(text -> exclude(text, found, excludes, lines));
    }
    ignore("excludes", lines);
    return excludes;
  }

  private void exclude(
      Text text, Map<String, Exclusion> found, List<Exclusion> excludes, List<String> lines) {
    String line = text.value();
    if (GoSyntax.MODULE_AND_VERSION.matcher(GoSyntax.directive(line)).matches()) {
      lines.add(line);
    } else if (!MavenSyntax.isGroupAndArtifact(line)) {
      problems.add(Messages.BAD_EXCLUSION.at(text.location(), text.path(), line));
    } else {
      String[] parts = line.split(":");
      Exclusion exclusion = new Exclusion(parts[0], parts[1], text.location());
      Exclusion first = found.putIfAbsent(line, exclusion);
      if (first == null) {
        excludes.add(exclusion);
      } else {
        problems.add(Messages.DUPLICATE_EXCLUSION.at(text.location(), line, first.location()));
      }
    }
  }

  private void readGoComponents() {
    List<Node> converters = manifest.list("converters");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < converters.size(); i++) {
      reader.readGoOnly("converters[" + i + "]", converters.get(i)).ifPresent(lines::add);
    }
    ignore("converters", lines);
    Optional<String> telemetry =
        manifest.node("telemetry").flatMap(node -> reader.readGoOnly("telemetry", node));
    ignore("telemetry", telemetry.stream().toList());
  }

  private void ignore(String section, List<String> lines) {
    goLines.addAll(lines);
    if (!lines.isEmpty()) {
      String what = lines.size() == 1 ? "line" : "lines";
      String text = lines.size() + " Go " + what + " of '" + section + "'";
      problems.add(Messages.GO_ONLY.at(manifest.locationOf(section), text));
    }
  }

  private String uriScheme() {
    return manifest
        .node("conf_resolver")
        .flatMap(node -> Fields.of(node, "conf_resolver", List.of("default_uri_scheme"), problems))
        .flatMap(fields -> fields.text("default_uri_scheme"))
        .filter(text -> text.matches(SCHEME, Messages.BAD_SCHEME, problems))
        .map(Text::value)
        .orElse(Manifest.DEFAULT_URI_SCHEME);
  }
}

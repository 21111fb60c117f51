package dev.ingot.builder.ocb;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.plan.KindCheck;
import dev.ingot.builder.upstream.Counterparts;
import dev.ingot.builder.upstream.Relative;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes a manifest of this builder from one of the Go builder. */
public final class OcbImport {
  private static final List<String> TAKEN = List.of("name", "group", "version", "description");
  private static final Set<String> GO_ONLY =
      Set.of(
          "module",
          "go",
          "output_path",
          "build_tags",
          "debug_compilation",
          "cgo_enabled",
          "use_absolute_replace_paths");

  private final Catalog catalog;
  private final Counterparts counterparts;

  /**
   * An import.
   *
   * @param catalog the components that come with Ingot
   */
  public OcbImport(Catalog catalog) {
    this.catalog = catalog;
    this.counterparts = Counterparts.in(catalog);
  }

  /**
   * A manifest, and what is to be said of it.
   *
   * @param target where the manifest will stand
   * @param text the manifest; it names every available component by its coordinates, and every
   *     other in a comment
   * @param report what was found
   */
  public record Imported(Path target, String text, ImportReport report) {}

  /**
   * Reads the manifest {@code file} and makes ours of it; writes nothing.
   *
   * @param displayName how problems name the file
   * @param target where the manifest of a distribution of that name will stand; local paths in it
   *     are made relative to that
   * @param problems receives what is wrong with the manifest, and what is not imported, code {@code
   *     OCB-003}
   * @return the import; empty when there is an error
   * @throws IOException when the file was read once and cannot be read again
   */
  public Optional<Imported> read(
      Path file, String displayName, Function<String, Path> target, Problems problems)
      throws IOException {
    Problems found = new Problems();
    Optional<Manifest> manifest = ManifestReader.read(file, displayName, found);
    manifest.ifPresent(it -> KindCheck.check(it, catalog, found));
    found.sorted().forEach(problems::add);
    if (manifest.isEmpty() || found.hasErrors()) {
      return Optional.empty();
    }
    String text = Files.readString(file);
    Path to = target.apply(manifest.get().distribution().name()).toAbsolutePath().normalize();
    return YamlReader.read(displayName, text, new Problems())
        .filter(MapNode.class::isInstance)
        .map(root -> new Run(manifest.get(), (MapNode) root, text, to, problems).imported());
  }

  /** The import of one manifest. */
  private final class Run {
    private final Manifest manifest;
    private final MapNode root;
    private final SourceComments comments;
    private final Path target;
    private final Problems problems;
    private final ManifestDraft draft = new ManifestDraft();
    private final List<ImportReport.Entry> entries = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    Run(Manifest manifest, MapNode root, String text, Path target, Problems problems) {
      this.manifest = manifest;
      this.root = root;
      this.comments = new SourceComments(text);
      this.target = target;
      this.problems = problems;
    }

    Imported imported() {
      comments.head().forEach(draft::head);
      distribution();
      sections();
      manifest.components().forEach(this::component);
      scheme();
      ignored.addAll(manifest.ignoredGoLines());
      rest();
      return new Imported(
          target, draft.text(), new ImportReport(manifest.source(), entries, ignored));
    }

    private void distribution() {
      MapNode.Entry section = root.entries().get("dist");
      if (section == null || !(section.value() instanceof MapNode dist)) {
        return;
      }
      draft.aboveDistribution(comments.above(section.key().line()));
      for (Map.Entry<String, MapNode.Entry> each : dist.entries().entrySet()) {
        String key = each.getKey();
        if (GO_ONLY.contains(key)) {
          ignored.add("dist." + key);
        } else if (!TAKEN.contains(key)) {
          problems.add(Messages.notTaken(each.getValue().key(), "dist." + key));
        } else if (each.getValue().value() instanceof ScalarNode scalar && scalar.value() != null) {
          draft.distribution(key, scalar.text());
          draft.remark(key, comments.ofKey(key, each.getValue().key().line()));
        }
      }
    }

    private void sections() {
      for (ComponentKind kind : ComponentKind.values()) {
        MapNode.Entry section = root.entries().get(kind.section());
        if (section != null && section.value() instanceof ListNode) {
          draft.section(kind, comments.above(section.key().line()));
        }
      }
    }

    private void component(ManifestComponent component) {
      Optional<String> taken =
          component
              .coordinates()
              .map(Object::toString)
              .or(() -> counterparts.counterpart(component).map(ComponentDescriptor::coordinates));
      Optional<Relative> nearest =
          taken.isPresent() ? Optional.empty() : counterparts.nearest(component);
      entries.add(new ImportReport.Entry(component.kind(), component.label(), taken, nearest));
      Map<String, String> path = path(component);
      List<String> own = comments.ofEntry(component.location().line());
      if (taken.isPresent()) {
        draft.entry(component.kind(), taken.get(), path, own);
      } else {
        String relative = nearest.map(near -> "; " + near.why()).orElse("");
        draft.comment(component.kind(), own);
        draft.comment(component.kind(), List.of("not available: " + component.label() + relative));
      }
    }

    /** The path of a Maven component; that of a Go module leads to Go code. */
    private Map<String, String> path(ManifestComponent component) {
      if (component.path().isEmpty()) {
        return Map.of();
      }
      if (component.coordinates().isEmpty()) {
        ignored.add("path of " + component.label());
        return Map.of();
      }
      Path folder = target.getParent();
      Path path = component.path().get();
      String text = folder == null ? "" + path : "" + folder.relativize(path);
      return Map.of("path", text.replace('\\', '/'));
    }

    private void scheme() {
      if (root.get("conf_resolver") instanceof MapNode resolver
          && resolver.get("default_uri_scheme") instanceof ScalarNode scalar
          && scalar.value() != null) {
        draft.tail("conf_resolver:");
        draft.tail("  default_uri_scheme: " + ManifestDraft.scalar(scalar.text()));
      }
    }

    /** What only this builder knows stands in manifests for both; it is named, not taken. */
    private void rest() {
      if (root.entries().containsKey("include")) {
        problems.add(Messages.notTaken(root.entries().get("include").key(), "include"));
      }
      ours("replaces");
      ours("excludes");
    }

    private void ours(String section) {
      if (!(root.get(section) instanceof ListNode list)) {
        return;
      }
      for (Node item : list.items()) {
        boolean go =
            item instanceof ScalarNode line && manifest.ignoredGoLines().contains(line.text());
        if (!go) {
          problems.add(Messages.notTaken(item.location(), section));
        }
      }
    }
  }
}

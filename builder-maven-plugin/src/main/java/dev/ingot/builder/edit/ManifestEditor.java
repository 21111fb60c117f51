package dev.ingot.builder.edit;

import dev.ingot.builder.discover.ComponentName;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds, removes and updates the components of a manifest in its text. Comments, order, indentation,
 * quotes and line endings of everything else stay byte for byte; doing the same again changes
 * nothing. An edit whose result would not say exactly what it should is a problem instead. Problems
 * have the codes {@code EDT-} and {@code CAT-}.
 */
public final class ManifestEditor {
  private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.+-]+");

  private final Catalog catalog;
  private final String source;
  private final Problems problems;
  private final List<String> done = new ArrayList<>();
  private String text;

  /**
   * An editor of one text.
   *
   * @param source how problems name the manifest
   * @param problems takes what is wrong; after an error the text is unchanged
   */
  public ManifestEditor(Catalog catalog, String source, String text, Problems problems) {
    this.catalog = catalog;
    this.source = source;
    this.text = text;
    this.problems = problems;
  }

  /**
   * Lists components.
   *
   * @param names as {@link ComponentName} takes them, or coordinates with a version of an artifact
   *     that the catalog does not know
   * @param kind the kind of components that the catalog does not know; otherwise empty
   * @return the text as it should be; empty after an error
   */
  public Optional<Edited> add(List<String> names, Optional<ComponentKind> kind) {
    for (String name : names) {
      wanted(name, kind).ifPresent(this::add);
    }
    return result();
  }

  /** Takes components out of the lists, each with the comment directly above it. */
  public Optional<Edited> remove(List<String> names, Optional<ComponentKind> kind) {
    names.forEach(name -> remove(name, kind));
    return result();
  }

  /**
   * Raises versions to those of the catalog; never lowers one.
   *
   * @param names the components to raise; none: all
   */
  public Optional<Edited> update(List<String> names) {
    manifest().ifPresent(manifest -> update(manifest, names));
    return result();
  }

  private Optional<Edited> result() {
    return problems.hasErrors() ? Optional.empty() : Optional.of(new Edited(text, done));
  }

  private Optional<ManifestText> manifest() {
    return ManifestText.of(source, text, problems);
  }

  private Optional<Wanted> wanted(String name, Optional<ComponentKind> kind) {
    Problems unknown = new Problems();
    List<ComponentDescriptor> found =
        new ComponentName(catalog, name)
            .all(unknown).stream()
                .filter(each -> kind.isEmpty() || each.kind() == kind.get())
                .toList();
    if (found.size() == 1) {
      ComponentDescriptor each = found.get(0);
      boolean exact = COORDINATES.matcher(name).matches();
      String coordinates = exact ? name : each.coordinates();
      return Optional.of(new Wanted(each.kind(), coordinates, ComponentName.of(each)));
    }
    if (found.isEmpty() && COORDINATES.matcher(name).matches()) {
      if (kind.isEmpty()) {
        problems.add(Messages.noKind(name, words()));
      }
      return kind.map(given -> new Wanted(given, name, name));
    }
    new ComponentName(catalog, name).one(problems);
    return Optional.empty();
  }

  private static List<String> words() {
    return Arrays.stream(ComponentKind.values()).map(ComponentKind::word).toList();
  }

  private void add(Wanted wanted) {
    manifest().ifPresent(manifest -> add(manifest, wanted));
  }

  private void add(ManifestText manifest, Wanted wanted) {
    Optional<Listing> there =
        Listing.all(manifest, catalog).stream()
            .filter(each -> each.kind() == wanted.kind())
            .filter(each -> each.name().equals(wanted.name()) || each.says(wanted.module()))
            .findFirst();
    List<String> coordinates = new ArrayList<>();
    if (there.isPresent()) {
      done.add(wanted.name() + " is listed already, in line " + there.get().line());
      return;
    }
    if (wanted.kind() == ComponentKind.PROVIDER && DefaultProviders.areMeant(manifest)) {
      if (DefaultProviders.in(catalog).contains(wanted.coordinates())) {
        done.add(wanted.name() + " is there by default");
        return;
      }
      coordinates.addAll(DefaultProviders.in(catalog));
    }
    coordinates.add(wanted.coordinates());
    change(new Addition(source, manifest).of(wanted.kind(), coordinates, problems));
    done.add("added " + wanted.name() + " (" + wanted.coordinates() + ")");
  }

  private void remove(String name, Optional<ComponentKind> kind) {
    manifest().ifPresent(manifest -> remove(manifest, name, kind));
  }

  private void remove(ManifestText manifest, String name, Optional<ComponentKind> kind) {
    List<Listing> found =
        listed(manifest, name).stream()
            .filter(each -> kind.isEmpty() || each.kind() == kind.get())
            .toList();
    Map<ComponentKind, List<Entry>> byKind =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    Listing::kind, Collectors.mapping(Listing::entry, Collectors.toList())));
    if (byKind.size() > 1) {
      new ComponentName(catalog, name).one(problems);
    } else if (found.isEmpty()) {
      removeUnlisted(manifest, name);
    } else {
      Listing first = found.get(0);
      change(
          new Removal(source, manifest)
              .of(first.kind(), byKind.getOrDefault(first.kind(), List.of()), problems));
      done.add("removed " + first.name());
    }
  }

  private void removeUnlisted(ManifestText manifest, String name) {
    Problems unknown = new Problems();
    List<ComponentDescriptor> known = new ComponentName(catalog, name).all(unknown);
    if (known.isEmpty()) {
      problems.add(Messages.notListed(source, name, nearest(manifest, name)));
      return;
    }
    List<String> defaults = new ArrayList<>(DefaultProviders.in(catalog));
    String coordinates = known.get(0).coordinates();
    if (DefaultProviders.areMeant(manifest) && defaults.remove(coordinates)) {
      change(new Addition(source, manifest).of(ComponentKind.PROVIDER, defaults, problems));
      done.add("removed " + ComponentName.of(known.get(0)) + ", and listed the other defaults");
    } else {
      done.add(ComponentName.of(known.get(0)) + " is not listed");
    }
  }

  private List<Listing> listed(ManifestText manifest, String name) {
    List<ComponentDescriptor> named = new ComponentName(catalog, name).all(new Problems());
    return Listing.all(manifest, catalog).stream()
        .filter(each -> each.says(name) || named.stream().anyMatch(each::isOf))
        .toList();
  }

  private Optional<String> nearest(ManifestText manifest, String name) {
    List<String> known =
        Listing.all(manifest, catalog).stream()
            .flatMap(
                each ->
                    Stream.of(
                        Optional.of(each.name()),
                        each.component().map(ComponentDescriptor::type),
                        each.entry().module(),
                        each.entry().module().map(it -> it.substring(it.indexOf(':') + 1))))
            .flatMap(Optional::stream)
            .toList();
    return Suggestion.nearest(name, known);
  }

  private void update(ManifestText manifest, List<String> names) {
    List<Listing> chosen = new ArrayList<>();
    for (String name : names) {
      List<Listing> found = listed(manifest, name);
      if (found.isEmpty()) {
        problems.add(Messages.notListed(source, name, nearest(manifest, name)));
      }
      chosen.addAll(found);
    }
    Map<Entry, String> raised = new LinkedHashMap<>();
    for (Listing each : names.isEmpty() ? Listing.all(manifest, catalog) : chosen) {
      raise(each, raised);
    }
    if (raised.isEmpty()) {
      done.add("every version is that of the catalog, or higher");
    } else {
      change(new Update(source, manifest).of(raised, problems));
    }
  }

  private void raise(Listing listing, Map<Entry, String> raised) {
    Optional<String> now = listing.entry().text("maven").map(scalar -> scalar.text());
    Optional<String> newest = listing.component().map(ComponentDescriptor::coordinates);
    if (now.isEmpty() || newest.isEmpty()) {
      return;
    }
    String from = now.get().substring(now.get().lastIndexOf(':') + 1);
    String to = newest.get().substring(newest.get().lastIndexOf(':') + 1);
    Comparator<String> order = new VersionOrder();
    if (order.compare(from, to) < 0) {
      raised.put(listing.entry(), newest.get());
      done.add(listing.name() + ": " + from + " to " + to);
    }
  }

  private void change(Optional<String> changed) {
    changed.ifPresent(it -> text = it);
  }
}

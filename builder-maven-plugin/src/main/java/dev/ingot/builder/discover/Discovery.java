package dev.ingot.builder.discover;

import dev.ingot.builder.footprint.Footprints;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers questions to the catalog, as text for people or as JSON. The same catalog and question
 * give the same text; each ends with a line break. A question that has no answer is a problem, code
 * {@code CAT-}, and the answer empty.
 */
public final class Discovery {
  private final Catalog catalog;
  private final Footprints footprints;

  /** Answers from this catalog; {@code footprints} has the sizes and licences. */
  public Discovery(Catalog catalog, Footprints footprints) {
    this.catalog = catalog;
    this.footprints = footprints;
  }

  /**
   * All components by kind, with their stability.
   *
   * @param kind {@code receiver} or {@code receivers}, and so on; empty for all kinds
   * @param format {@code text} or {@code json}
   */
  public Optional<String> list(String kind, String format, Problems problems) {
    List<ComponentKind> kinds = kinds(kind, problems);
    Optional<Format> as = Format.of(format, problems);
    return kinds.isEmpty() || as.isEmpty()
        ? Optional.empty()
        : Optional.of(print(ofKinds(kinds), as.get()));
  }

  /**
   * The components that match all words of a query, best first: by type, artifact, Go module and
   * description; a word may be misspelt.
   *
   * @param format {@code text} or {@code json}
   */
  public Optional<String> search(String query, String format, Problems problems) {
    Optional<Format> as = Format.of(format, problems);
    if (query.isBlank()) {
      problems.add(Messages.missing("-Dquery", "-Dquery=otlp"));
      return Optional.empty();
    }
    List<ComponentDescriptor> found = new Search(query).in(catalog.components());
    if (found.isEmpty()) {
      problems.add(Messages.nothingFound(query));
    }
    return found.isEmpty() ? Optional.empty() : as.map(format1 -> print(found, format1));
  }

  /**
   * Everything about a component, or about each of that name.
   *
   * @param component as {@link ComponentName} takes it
   * @param format {@code text} or {@code json}
   */
  public Optional<String> info(String component, String format, Problems problems) {
    Optional<Format> as = Format.of(format, problems);
    List<ComponentDescriptor> found = new ComponentName(catalog, component).all(problems);
    if (found.isEmpty() || as.isEmpty()) {
      return Optional.empty();
    }
    List<Profile> profiles =
        found.stream().map(each -> Profile.of(each, catalog, footprints)).toList();
    return Optional.of(as.get() == Format.JSON ? json(profiles) : ProfileText.of(profiles));
  }

  private static String json(List<Profile> profiles) {
    List<JsonValue> items = profiles.stream().map(ProfileJson::of).toList();
    return new JsonValue.Items(items).print();
  }

  private List<ComponentDescriptor> ofKinds(List<ComponentKind> kinds) {
    return catalog.components().stream().filter(each -> kinds.contains(each.kind())).toList();
  }

  private static List<ComponentKind> kinds(String kind, Problems problems) {
    List<ComponentKind> all = List.of(ComponentKind.values());
    if (kind.isBlank()) {
      return all;
    }
    String word = kind.strip().toLowerCase(Locale.ROOT);
    List<ComponentKind> named =
        all.stream()
            .filter(each -> Stream.of(each.word(), each.section()).anyMatch(word::equals))
            .toList();
    if (named.isEmpty()) {
      problems.add(Messages.unknownKind(kind, all.stream().map(ComponentKind::word).toList()));
    }
    return named;
  }

  private static String print(List<ComponentDescriptor> components, Format format) {
    return format == Format.JSON ? ListJson.of(components) : ListText.of(components);
  }
}

package dev.ingot.builder.discover;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.problem.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the components that match every word of a query. */
final class Search {
  private static final int TYPE = 100;
  private static final int PART_OF_TYPE = 60;
  private static final int NAME = 50;
  private static final int DOC = 30;
  private static final int MISSPELT_NAME = 20;
  private static final int MISSPELT_DOC = 10;

  private final List<String> words;

  Search(String query) {
    words = words(query);
  }

  /** The components that match, best first, and equally good ones in their order. */
  List<ComponentDescriptor> in(List<ComponentDescriptor> components) {
    record Hit(ComponentDescriptor component, int score) {}
    return components.stream()
        .map(each -> new Hit(each, score(each)))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingInt(Hit::score).reversed())
        .map(Hit::component)
        .toList();
  }

  /** The sum for all words; 0 as soon as one of them matches nothing. */
  private int score(ComponentDescriptor component) {
    int sum = 0;
    for (String word : words) {
      int score = score(word, component);
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    return sum;
  }

  private static int score(String word, ComponentDescriptor component) {
    List<String> types =
        Stream.concat(Stream.of(component.type()), component.deprecatedTypes().stream()).toList();
    if (types.contains(word)) {
      return TYPE;
    }
    if (types.stream().anyMatch(type -> type.contains(word))) {
      return PART_OF_TYPE;
    }
    List<String> names = new ArrayList<>(component.goModules());
    names.add(component.coordinates());
    names.add(component.kind().section());
    if (names.stream().anyMatch(name -> name.contains(word))) {
      return NAME;
    }
    String doc = component.doc().toLowerCase(Locale.ROOT);
    if (doc.contains(word)) {
      return DOC;
    }
    List<String> nameWords = new ArrayList<>(types);
    names.forEach(name -> nameWords.addAll(words(name)));
    types.forEach(type -> nameWords.addAll(words(type)));
    if (Suggestion.nearest(word, nameWords).isPresent()) {
      return MISSPELT_NAME;
    }
    return Suggestion.nearest(word, words(doc)).isPresent() ? MISSPELT_DOC : 0;
  }

  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}

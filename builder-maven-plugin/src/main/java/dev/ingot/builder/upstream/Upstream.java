package dev.ingot.builder.upstream;

import dev.ingot.catalog.ComponentKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The components that public manifests of the Go builder list, whether they have a counterpart here
 * or not. Immutable.
 */
public final class Upstream {
  private static final String RESOURCE = "components.txt";
  private static final Map<Character, String> SIGNALS =
      Map.of('t', "traces", 'm', "metrics", 'l', "logs", 'p', "profiles");

  private final List<UpstreamComponent> components;

  private Upstream(List<UpstreamComponent> components) {
    this.components = components;
  }

  /**
   * The list that comes with the builder.
   *
   * @throws IllegalStateException when it is damaged
   */
  public static Upstream load() {
    return parse(resource());
  }

  /** The list that {@code text} holds: lines of kind, type, signals and module. */
  static Upstream parse(String text) {
    return new Upstream(
        text.lines().filter(line -> !line.startsWith("#")).map(Upstream::component).toList());
  }

  /** All of them, by kind, type and module. */
  public List<UpstreamComponent> components() {
    return components;
  }

  /** The component of that kind with that Go import path. */
  public Optional<UpstreamComponent> byGoModule(ComponentKind kind, String module) {
    return components.stream()
        .filter(each -> each.kind() == kind && each.goModule().equals(module))
        .findFirst();
  }

  /**
   * The component of that kind and type. Former spellings find it too: {@code filelog} is {@code
   * file_log}.
   */
  public Optional<UpstreamComponent> byType(ComponentKind kind, String type) {
    String plain = plain(type);
    return components.stream()
        .filter(each -> each.kind() == kind && plain(each.type()).equals(plain))
        .findFirst();
  }

  /** The type without what spellings of it differ in. */
  static String plain(String type) {
    return type.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  private static UpstreamComponent component(String line) {
    String[] words = line.split(" ");
    if (words.length != 4) {
      throw new IllegalStateException(RESOURCE + " has the line: " + line);
    }
    ComponentKind kind = ComponentKind.valueOf(words[0].toUpperCase(Locale.ROOT));
    return new UpstreamComponent(kind, words[1], signals(words[2]), words[3]);
  }

  private static Set<String> signals(String letters) {
    return letters
        .chars()
        .filter(letter -> letter != '-')
        .mapToObj(letter -> SIGNALS.get((char) letter))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String resource() {
    try (InputStream in = Upstream.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

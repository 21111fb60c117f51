package dev.ingot.builder.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the version that a Maven project gives itself, its own or its parent's. Properties are
 * those of the same pom; what is given on a command line has no effect.
 */
final class PomVersion {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]*)}");

  /** More than anybody nests properties. */
  private static final int ROUNDS = 8;

  private final Map<String, String> texts;

  private PomVersion(Map<String, String> texts) {
    this.texts = texts;
  }

  /** The version of the project whose pom is nearest, in {@code folder} or above it. */
  static String nearest(Path folder) throws NoVersionException {
    for (@Nullable Path next = folder; next != null; next = next.getParent()) {
      Path pom = next.resolve("pom.xml");
      if (Files.isRegularFile(pom)) {
        return read(pom);
      }
    }
    throw new NoVersionException("there is no pom.xml in its folder or above");
  }

  private static String read(Path pom) throws NoVersionException {
    try (InputStream in = Files.newInputStream(pom)) {
      return new PomVersion(texts(in)).version();
    } catch (IOException | XMLStreamException unreadable) {
      throw new NoVersionException("the nearest pom.xml cannot be read");
    }
  }

  /** The texts of all elements by their paths, as {@code project/parent/version}. */
  private static Map<String, String> texts(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    Map<String, String> texts = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open.addLast(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> open.removeLast();
        case XMLStreamConstants.CHARACTERS -> {
          if (!xml.isWhiteSpace()) {
            texts.putIfAbsent(String.join("/", open), xml.getText().strip());
          }
        }
        default -> {}
      }
    }
    return texts;
  }

  private String version() throws NoVersionException {
    String parent = texts.get("project/parent/version");
    String version = texts.getOrDefault("project/version", parent == null ? "" : parent);
    if (version.isEmpty()) {
      throw new NoVersionException("the nearest pom.xml has no version");
    }
    for (int round = 0; round < ROUNDS; round++) {
      version = PROPERTY.matcher(version).replaceAll(this::property);
    }
    if (version.contains("${")) {
      throw new NoVersionException("the version of the nearest pom.xml is '" + version + "'");
    }
    return version;
  }

  private String property(MatchResult found) {
    String name = found.group(1);
    String value = texts.get("project/properties/" + name);
    return Matcher.quoteReplacement(value == null ? found.group() : value);
  }
}

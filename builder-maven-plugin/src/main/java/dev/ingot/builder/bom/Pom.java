package dev.ingot.builder.bom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a pom says itself of licences, without what it inherits.
 *
 * @param artifact its artifact id
 * @param parent what it inherits from
 * @param licenses its licences, in order
 */
record Pom(String artifact, Optional<Parent> parent, List<License> licenses) {

  /**
   * What a pom inherits from.
   *
   * @param relativePath where its source lies beside the source of the pom; empty for nowhere
   */
  record Parent(String group, String artifact, String version, String relativePath) {}

  Pom {
    licenses = List.copyOf(licenses);
  }

  /** The pom in a file; empty if there is none or it is not XML. */
  static Optional<Pom> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** The pom in a stream; empty if it is not XML. Reads no other file, whatever the XML says. */
  static Optional<Pom> read(InputStream in) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return Optional.of(pom(builder.parse(in).getDocumentElement()));
    } catch (SAXException notXml) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java has an XML parser", e);
    }
  }

  private static Pom pom(Element project) {
    List<License> licenses = new ArrayList<>();
    children(project, "licenses")
        .flatMap(each -> children(each, "license"))
        .map(each -> SpdxIds.license(text(each, "name"), text(each, "url")))
        .forEach(licenses::add);
    Optional<Parent> parent = children(project, "parent").findFirst().map(Pom::parent);
    return new Pom(text(project, "artifactId"), parent, licenses);
  }

  private static Parent parent(Element parent) {
    boolean given = children(parent, "relativePath").findAny().isPresent();
    return new Parent(
        text(parent, "groupId"),
        text(parent, "artifactId"),
        text(parent, "version"),
        given ? text(parent, "relativePath") : "../pom.xml");
  }

  private static Stream<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getNodeName().equals(name)) {
        found.add(element);
      }
    }
    return found.stream();
  }

  private static String text(Element parent, String name) {
    return children(parent, name)
        .map(each -> each.getTextContent().strip().replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }
}

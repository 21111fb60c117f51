package dev.ingot.builder.replacement;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where a pom.xml has room for managed dependencies, as indices of lines.
 *
 * @param managed the line of {@code <dependencies>} in the project's dependencyManagement, if
 *     nothing else follows in it
 * @param managing whether the project has a dependencyManagement, with a place in it or without
 * @param end the line that is {@code </project>} alone
 */
record PomPlace(OptionalInt managed, boolean managing, OptionalInt end) {
  private static final String MANAGEMENT = "project/dependencyManagement";
  private static final String MANAGED = MANAGEMENT + "/dependencies";

  /** The places of a pom.xml; both empty when it is no well-formed XML. */
  static PomPlace of(List<String> lines) {
    try {
      return read(lines);
    } catch (XMLStreamException e) {
      return new PomPlace(OptionalInt.empty(), false, OptionalInt.empty());
    }
  }

  private static PomPlace read(List<String> lines) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(String.join("\n", lines)));
    Deque<String> open = new ArrayDeque<>();
    OptionalInt found = OptionalInt.empty();
    boolean managing = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open.addLast(xml.getLocalName());
        String path = String.join("/", open);
        int line = xml.getLocation().getLineNumber() - 1;
        managing |= path.equals(MANAGEMENT);
        if (path.equals(MANAGED) && lines.get(line).strip().equals("<dependencies>")) {
          found = OptionalInt.of(line);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.removeLast();
      }
    }
    return new PomPlace(found, managing, last(lines));
  }

  private static OptionalInt last(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).strip().equals("</project>")) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}

package dev.ingot.exporter.debug;

import java.util.List;
import java.util.stream.Collectors;

/** The dictionary of profiles, and the fields of one. */
final class DetailedProfiles {
  private static final int MAPPINGS = 1;
  private static final int LOCATIONS = 2;
  private static final int FUNCTIONS = 3;
  private static final int LINKS = 4;
  private static final int ATTRIBUTES = 6;

  private DetailedProfiles() {}

  static void dictionary(Lines out, Dictionary dictionary) {
    mappings(out, dictionary.table(MAPPINGS));
    locations(out, dictionary.table(LOCATIONS));
    functions(out, dictionary.table(FUNCTIONS));
    attributes(out, dictionary);
    links(out, dictionary.table(LINKS));
    if (!dictionary.texts().isEmpty()) {
      out.add("String table:");
      dictionary.texts().forEach(text -> out.add("    " + text));
    }
  }

  static void write(Lines out, Dictionary dictionary, int index, Message profile) {
    out.add("Profile #" + index);
    out.aligned("Profile ID", profile.id(7));
    out.aligned("Start time", NumberText.time(profile.fixed64(3)));
    out.aligned("DurationNano", Long.toUnsignedString(profile.varint(4)));
    out.aligned("Dropped attributes count", Long.toUnsignedString(profile.varint(8)));
    List<Message> samples = profile.messages(2);
    for (int i = 0; i < samples.size(); i++) {
      out.add("    Sample #" + i);
      out.add("        Values: " + numbers(samples.get(i), 4));
      List<Long> attributes = samples.get(i).varints(2);
      if (!attributes.isEmpty()) {
        out.add("        Attributes:");
      }
      for (long attribute : attributes) {
        out.add("             -> " + dictionary.attribute(attribute, ": "));
      }
    }
  }

  private static void mappings(Lines out, List<Message> mappings) {
    for (int i = 0; i < mappings.size(); i++) {
      Message mapping = mappings.get(i);
      out.add("Mapping #" + i);
      out.add("    Memory start: " + Long.toUnsignedString(mapping.varint(1)));
      out.add("    Memory limit: " + Long.toUnsignedString(mapping.varint(2)));
      out.add("    File offset: " + Long.toUnsignedString(mapping.varint(3)));
      out.add("    File name: " + mapping.varint(4));
      out.add("    Attributes: " + numbers(mapping, 5));
    }
  }

  private static void locations(Lines out, List<Message> locations) {
    for (int i = 0; i < locations.size(); i++) {
      Message location = locations.get(i);
      out.add("Location #" + i);
      out.add("    Mapping index: " + location.varint(1));
      out.add("    Address: " + Long.toUnsignedString(location.varint(2)));
      List<Message> lines = location.messages(3);
      for (int j = 0; j < lines.size(); j++) {
        out.add("    Line #" + j);
        out.add("        Function index: " + lines.get(j).varint(1));
        out.add("        Line: " + lines.get(j).varint(2));
        out.add("        Column: " + lines.get(j).varint(3));
      }
      out.add("    Attributes: " + numbers(location, 4));
    }
  }

  private static void functions(Lines out, List<Message> functions) {
    for (int i = 0; i < functions.size(); i++) {
      Message function = functions.get(i);
      out.add("Function #" + i);
      out.add("    Name: " + function.varint(1));
      out.add("    System name: " + function.varint(2));
      out.add("    Filename: " + function.varint(3));
      out.add("    Start line: " + function.varint(4));
    }
  }

  private static void attributes(Lines out, Dictionary dictionary) {
    List<Message> attributes = dictionary.table(ATTRIBUTES);
    if (!attributes.isEmpty()) {
      out.add("Attribute table:");
    }
    for (Message attribute : attributes) {
      out.point("Key", "Int(" + attribute.varint(1) + ")");
      out.point("Value", "Str(" + dictionary.plain(attribute.message(2)) + ")");
      out.point("unit", "Int(" + attribute.varint(3) + ")");
    }
  }

  private static void links(Lines out, List<Message> links) {
    if (!links.isEmpty()) {
      out.add("Link table:");
    }
    for (Message link : links) {
      out.point("Trace ID", "Str(" + link.id(1) + ")");
      out.point("Span ID", "Str(" + link.id(2) + ")");
    }
  }

  private static String numbers(Message message, int field) {
    return message.varints(field).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" ", "[", "]"));
  }
}

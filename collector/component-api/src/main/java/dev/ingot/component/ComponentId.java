package dev.ingot.component;

import java.util.regex.Pattern;

/**
 * The id of a component in a configuration: a type and, after a slash, a name.
 *
 * <p>Source: the Collector's {@code component/identifiable.go}.
 *
 * @param type {@code [a-zA-Z][0-9a-zA-Z_]{0,62}}
 * @param name the name after the slash, or empty; at most 1024 characters, none of them a
 *     separator, control or symbol character
 */
public record ComponentId(String type, String name) implements Comparable<ComponentId> {
  private static final Pattern TYPE = Pattern.compile("[a-zA-Z][0-9a-zA-Z_]{0,62}");
  private static final Pattern SPACE = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");
  private static final Pattern NAME = Pattern.compile("[^\\p{Z}\\p{C}\\p{S}]{1,1024}");

  public ComponentId {
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException("invalid character(s) in type \"" + type + "\"");
    }
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("invalid character(s) in name \"" + name + "\"");
    }
  }

  /**
   * Reads {@code type} or {@code type/name}; white space around the parts is dropped.
   *
   * @throws IllegalArgumentException with the Collector's words when the text is no id
   */
  public static ComponentId parse(String text) {
    int slash = text.indexOf('/');
    String type = trimmed(slash < 0 ? text : text.substring(0, slash));
    if (slash < 0) {
      if (type.isEmpty()) {
        throw new IllegalArgumentException("id must not be empty");
      }
      return new ComponentId(type, "");
    }
    if (type.isEmpty()) {
      throw new IllegalArgumentException(
          "in \"" + text + "\" id: the part before / should not be empty");
    }
    String name = trimmed(text.substring(slash + 1));
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          "in \"" + text + "\" id: the part after / should not be empty");
    }
    return new ComponentId(type, name);
  }

  /** Without what Go calls white space, which has the spaces that do not break. */
  private static String trimmed(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  @Override
  public int compareTo(ComponentId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return name.isEmpty() ? type : type + "/" + name;
  }
}

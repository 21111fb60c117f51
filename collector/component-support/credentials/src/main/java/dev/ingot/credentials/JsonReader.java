package dev.ingot.credentials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text of JSON. */
final class JsonReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int position;
  private int depthLeft;

  JsonReader(String text, int maxDepth) {
    this.text = text;
    this.depthLeft = maxDepth;
  }

  @Nullable Object read() {
    Object value = value();
    space();
    if (position < text.length()) {
      throw malformed();
    }
    return value;
  }

  private @Nullable Object value() {
    space();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new HashMap<>();
    enter('{');
    if (!ends('}')) {
      do {
        space();
        String name = string();
        space();
        expect(':');
        if (members.containsKey(name)) {
          throw malformed();
        }
        members.put(name, value());
      } while (more('}'));
    }
    depthLeft++;
    return members;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> elements = new ArrayList<>();
    enter('[');
    if (!ends(']')) {
      do {
        elements.add(value());
      } while (more(']'));
    }
    depthLeft++;
    return elements;
  }

  private void enter(char bracket) {
    expect(bracket);
    if (depthLeft-- == 0) {
      throw malformed();
    }
  }

  private boolean ends(char bracket) {
    space();
    if (peek() == bracket) {
      position++;
      return true;
    }
    return false;
  }

  private boolean more(char bracket) {
    if (ends(bracket)) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    expect('"');
    StringBuilder content = new StringBuilder();
    while (peek() != '"') {
      char next = text.charAt(position++);
      if (next < ' ') {
        throw malformed();
      }
      content.append(next == '\\' ? escaped() : next);
    }
    position++;
    return content.toString();
  }

  private char escaped() {
    char kind = peek();
    position++;
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw malformed();
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw malformed();
      }
      code = code << 4 | digit;
      position++;
    }
    return (char) code;
  }

  private @Nullable Object word(String word, @Nullable Object meaning) {
    if (!text.startsWith(word, position)) {
      throw malformed();
    }
    position += word.length();
    return meaning;
  }

  private Double number() {
    Matcher matcher = NUMBER.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      throw malformed();
    }
    position = matcher.end();
    return Double.valueOf(matcher.group());
  }

  private void space() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw malformed();
    }
    position++;
  }

  private char peek() {
    if (position >= text.length()) {
      throw malformed();
    }
    return text.charAt(position);
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("not JSON at " + position);
  }
}

package dev.ingot.attributes.text;

import java.util.List;
import java.util.regex.PatternSyntaxException;

/** From the syntax of Go to that of Java. */
final class GoRegexTranslation {
  private static final String SPACE = "\\t\\n\\f\\r ";

  private final String regex;
  private final List<String> groups;
  private final StringBuilder out = new StringBuilder();
  private int at;

  GoRegexTranslation(String regex, List<String> groups) {
    this.regex = regex;
    this.groups = groups;
  }

  String translate() {
    while (at < regex.length()) {
      char next = regex.charAt(at);
      switch (next) {
        case '\\' -> escape(false);
        case '[' -> characterClass();
        case '(' -> group();
        case '*', '+', '?' -> quantifier();
        case '$' -> end();
        default -> copy(1);
      }
    }
    return out.toString();
  }

  /** Without the flag {@code m} the end is that of the text, not the one before a last newline. */
  private void end() {
    out.append(isMultiline() ? "$" : "\\z");
    at++;
  }

  private boolean isMultiline() {
    return regex.matches("(?s).*\\(\\?[is]*m[^)]*.*");
  }

  private void quantifier() {
    copy(1);
    if (at < regex.length() && regex.charAt(at) == '?') {
      copy(1);
    }
    if (at < regex.length() && "*+?".indexOf(regex.charAt(at)) >= 0) {
      throw error("invalid nested repetition operator");
    }
  }

  private void group() {
    if (!regex.startsWith("(?", at)) {
      groups.add("");
      copy(1);
    } else if (regex.startsWith("(?P<", at) || isNamed()) {
      named();
    } else {
      flags();
    }
  }

  private boolean isNamed() {
    return regex.startsWith("(?<", at)
        && !regex.startsWith("(?<=", at)
        && !regex.startsWith("(?<!", at);
  }

  /** Names may be such as Java does not take, so the group has none there. */
  private void named() {
    int from = regex.indexOf('<', at) + 1;
    int to = regex.indexOf('>', from);
    String name = to < 0 ? "" : regex.substring(from, to);
    if (!name.matches("\\w+") || groups.contains(name)) {
      throw error("invalid or duplicate group name");
    }
    groups.add(name);
    out.append('(');
    at = to + 1;
  }

  private void flags() {
    int flag = at + 2;
    while (flag < regex.length() && "ims-".indexOf(regex.charAt(flag)) >= 0) {
      flag++;
    }
    if (flag >= regex.length() || ":)".indexOf(regex.charAt(flag)) < 0) {
      throw error("invalid or unsupported Perl syntax");
    }
    copy(flag + 1 - at);
  }

  private void escape(boolean inClass) {
    if (at + 1 >= regex.length()) {
      throw error("trailing backslash at end of expression");
    }
    char letter = regex.charAt(at + 1);
    switch (letter) {
      case 's' -> replace(inClass ? SPACE : "[" + SPACE + "]", 2);
      case 'S' -> replace("[^" + SPACE + "]", 2);
      case 'v' -> replace("\\x0B", 2);
      case 'p', 'P' -> unicodeClass(letter);
      case 'Q' -> quotation();
      default -> plainEscape(letter, inClass);
    }
  }

  private void plainEscape(char letter, boolean inClass) {
    boolean known =
        inClass ? "dDwWafnrtx".indexOf(letter) >= 0 : "dDwWAbBzafnrtx".indexOf(letter) >= 0;
    boolean punctuation = letter < 0x80 && !Character.isLetterOrDigit(letter);
    if (!known && !punctuation) {
      throw error("invalid escape sequence");
    }
    copy(2);
  }

  private void quotation() {
    int end = regex.indexOf("\\E", at);
    copy((end < 0 ? regex.length() : end + 2) - at);
  }

  /** {@code \pL} and {@code \p{Lu}} are categories, longer names are scripts. */
  private void unicodeClass(char letter) {
    int close = regex.indexOf('}', at);
    if (!regex.startsWith("{", at + 2)) {
      copy(Math.min(3, regex.length() - at));
      return;
    }
    if (close < 0) {
      throw error("invalid character class range");
    }
    String name = regex.substring(at + 3, close);
    boolean negated = name.startsWith("^");
    String plain = negated ? name.substring(1) : name;
    char kind = negated == (letter == 'p') ? 'P' : 'p';
    replace("\\" + kind + "{" + (plain.length() > 2 ? "Is" : "") + plain + "}", close + 1 - at);
  }

  private void characterClass() {
    copy(regex.startsWith("[^", at) ? 2 : 1);
    boolean first = true;
    while (at < regex.length() && (first || regex.charAt(at) != ']')) {
      classMember();
      first = false;
    }
    if (at >= regex.length()) {
      throw error("missing closing ]");
    }
    copy(1);
  }

  /** Java has classes within classes and intersections, Go has not. */
  private void classMember() {
    char next = regex.charAt(at);
    if (next == '\\') {
      escape(true);
    } else if (regex.startsWith("[:", at) && regex.indexOf(":]", at) > 0) {
      posixClass();
    } else if (next == '[' || next == ']' || next == '&') {
      replace("\\" + next, 1);
    } else {
      copy(1);
    }
  }

  private void posixClass() {
    int end = regex.indexOf(":]", at);
    String name = regex.substring(at + 2, end);
    boolean negated = name.startsWith("^");
    String plain = negated ? name.substring(1) : name;
    String java =
        switch (plain) {
          case "alnum" -> "Alnum";
          case "alpha" -> "Alpha";
          case "ascii" -> "ASCII";
          case "blank" -> "Blank";
          case "cntrl" -> "Cntrl";
          case "digit" -> "Digit";
          case "graph" -> "Graph";
          case "lower" -> "Lower";
          case "print" -> "Print";
          case "punct" -> "Punct";
          case "space" -> "Space";
          case "upper" -> "Upper";
          case "xdigit" -> "XDigit";
          case "word" -> "";
          default -> throw error("invalid character class range");
        };
    String positive = java.isEmpty() ? "\\w" : "\\p{" + java + "}";
    String negative = java.isEmpty() ? "\\W" : "\\P{" + java + "}";
    replace(negated ? negative : positive, end + 2 - at);
  }

  private void replace(String text, int length) {
    out.append(text);
    at += length;
  }

  private void copy(int length) {
    out.append(regex, at, at + length);
    at += length;
  }

  private PatternSyntaxException error(String message) {
    return new PatternSyntaxException(message, regex, at);
  }
}

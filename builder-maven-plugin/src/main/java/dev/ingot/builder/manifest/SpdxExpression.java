package dev.ingot.builder.manifest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks the form of licence expressions; whether an identifier is known is not asked.
 *
 * <p>Source: SPDX Specification 2.3, annex D.
 */
final class SpdxExpression {

  /** An identifier of the licence list or of a document's own, for earlier versions too. */
  static final Pattern IDENTIFIER =
      Pattern.compile("(?!(?:AND|OR|WITH)$)[A-Za-z0-9][A-Za-z0-9.-]*\\+?");

  private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");

  private final List<String> tokens;
  private int next;

  private SpdxExpression(List<String> tokens) {
    this.tokens = tokens;
  }

  /** Whether {@code text} has the form of a licence expression. */
  static boolean isValid(String text) {
    List<String> tokens = TOKEN.matcher(text).results().map(found -> found.group()).toList();
    // Every parenthesis is a call deeper.
    boolean flat = tokens.stream().filter("("::equals).count() <= 16;
    SpdxExpression expression = new SpdxExpression(tokens);
    return flat && expression.isOperands() && expression.next == tokens.size();
  }

  private boolean isOperands() {
    do {
      if (!isOperand()) {
        return false;
      }
    } while (isTaken("AND") || isTaken("OR"));
    return true;
  }

  private boolean isOperand() {
    if (isTaken("(")) {
      return isOperands() && isTaken(")");
    }
    return isIdentifier() && (!isTaken("WITH") || isIdentifier());
  }

  private boolean isTaken(String token) {
    boolean taken = next < tokens.size() && tokens.get(next).equals(token);
    next += taken ? 1 : 0;
    return taken;
  }

  private boolean isIdentifier() {
    boolean identifier = next < tokens.size() && IDENTIFIER.matcher(tokens.get(next)).matches();
    next += identifier ? 1 : 0;
    return identifier;
  }
}

package dev.ingot.builder.manifest;

import java.util.regex.Pattern;

/**
 * How manifests of the Go builder write modules.
 *
 * <p>Source: the Go modules reference, sections "Module paths" and "Versions".
 */
final class GoSyntax {
  // No group is repeated: java.util.regex would need stack for every repetition.
  private static final String MODULE = "(?!/|\\S*//)[A-Za-z0-9._~+/-]++(?<!/)";
  // A word after the v, so that a manifest whose versions a script fills in can be checked before.
  private static final String VERSION = "v[0-9A-Za-z][0-9A-Za-z.+_-]*";
  private static final String FOLDER = "\\.{1,2}(/.*)?|/.*";

  /** A module and its version. */
  static final Pattern MODULE_AND_VERSION =
      Pattern.compile("(?<module>" + MODULE + ") (?<version>" + VERSION + ")");

  /** An import path. */
  static final Pattern IMPORT = Pattern.compile(MODULE);

  /** An import alias: an identifier that is no keyword, and neither blank nor {@code init}. */
  static final Pattern ALIAS =
      Pattern.compile(
          "(?!(?:_|break|case|chan|const|continue|default|defer|else|fallthrough|for|func|go|goto"
              + "|if|import|init|interface|map|package|range|return|select|struct|switch|type|var)$)"
              + "[A-Za-z_][A-Za-z0-9_]*");

  /** What a {@code replace} directive replaces. */
  static final Pattern REPLACED = Pattern.compile(MODULE + "( " + VERSION + ")?");

  /** What a {@code replace} directive puts in place. */
  static final Pattern REPLACING = Pattern.compile(MODULE_AND_VERSION.pattern() + "|" + FOLDER);

  private GoSyntax() {}

  /** A directive of a go.mod without its comment, and with one space between its words. */
  static String directive(String line) {
    int comment = line.indexOf(" //");
    return (comment < 0 ? line : line.substring(0, comment)).strip().replaceAll(" +", " ");
  }
}

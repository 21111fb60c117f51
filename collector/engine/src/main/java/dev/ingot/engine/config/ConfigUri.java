package dev.ingot.engine.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where configuration comes from.
 *
 * @param scheme names the provider; case matters
 * @param opaque what the provider makes of it; may hold line breaks
 */
record ConfigUri(String scheme, String opaque) {
  private static final String SCHEME = "[A-Za-z][A-Za-z0-9+.-]+";
  private static final Pattern FORM = Pattern.compile("(" + SCHEME + "):(.*)", Pattern.DOTALL);
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  static Optional<ConfigUri> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new ConfigUri(form.group(1), form.group(2)))
        : Optional.empty();
  }

  /** As {@link #parse}; a plain path, also one with a Windows drive letter, is a file. */
  static Optional<ConfigUri> ofArgument(String argument) {
    return argument.indexOf(':') < 0 || DRIVE.matcher(argument).matches()
        ? Optional.of(new ConfigUri("file", argument))
        : parse(argument);
  }

  static boolean isScheme(String text) {
    return text.matches(SCHEME);
  }

  @Override
  public String toString() {
    return scheme + ":" + opaque;
  }
}

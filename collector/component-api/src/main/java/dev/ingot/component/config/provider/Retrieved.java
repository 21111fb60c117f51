package dev.ingot.component.config.provider;

/**
 * What a provider found.
 *
 * @param content the YAML text
 * @param source the name for positions within the text: the file's path, {@code env:NAME}, the URI
 * @param absent whether there is no value at all, as for an unset variable; {@code content} is then
 *     empty and the value null
 * @param verbatim whether the text is the value, whatever it would be as YAML
 */
public record Retrieved(String content, String source, boolean absent, boolean verbatim) {

  /** Found YAML. */
  public static Retrieved of(String content, String source) {
    return new Retrieved(content, source, false, false);
  }

  /** Found text that is not to be read as YAML. */
  public static Retrieved text(String content, String source) {
    return new Retrieved(content, source, false, true);
  }

  /** Found nothing, which is no error. */
  public static Retrieved nothing(String source) {
    return new Retrieved("", source, true, false);
  }
}
